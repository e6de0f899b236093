namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Says that the row was written.</summary>
public sealed class UpdateResponse : OrganizationResponse;
