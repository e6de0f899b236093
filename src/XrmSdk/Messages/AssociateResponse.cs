namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Says that the rows are linked.</summary>
public sealed class AssociateResponse : OrganizationResponse;
