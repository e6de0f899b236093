using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>How a batch goes on after a failure and what it gives back.</summary>
public sealed class ExecuteMultipleSettings : IExtensibleDataObject
{
    public bool ContinueOnError { get; set; }

    public bool ReturnResponses { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
