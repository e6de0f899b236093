namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Says that the rows are unlinked.</summary>
public sealed class DisassociateResponse : OrganizationResponse;
