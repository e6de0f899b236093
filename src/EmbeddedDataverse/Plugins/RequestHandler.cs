using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Plugins;

/// <summary>Handles a request, as the organization service behind a plug-in does.</summary>
internal delegate OrganizationResponse RequestHandler(OrganizationRequest request, RequestContext context);
