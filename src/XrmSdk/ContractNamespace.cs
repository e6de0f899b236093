namespace Microsoft.Xrm.Sdk;

/// <summary>The namespaces of the platform's data contracts, as its messages carry them.</summary>
internal static class ContractNamespace
{
    public const string Xrm2011 = "http://schemas.microsoft.com/xrm/2011/Contracts";

    public const string Xrm71 = "http://schemas.microsoft.com/xrm/7.1/Contracts";
}
