namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Says that the rows were written.</summary>
public sealed class UpdateMultipleResponse : OrganizationResponse;
