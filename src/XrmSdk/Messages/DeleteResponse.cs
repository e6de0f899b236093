namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Says that the row is gone.</summary>
public sealed class DeleteResponse : OrganizationResponse;
