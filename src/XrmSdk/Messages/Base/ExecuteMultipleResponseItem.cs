using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What became of one request of a batch: a response or a fault.</summary>
public sealed class ExecuteMultipleResponseItem : IExtensibleDataObject
{
    public int RequestIndex { get; set; }

    public OrganizationResponse Response { get; set; }

    public OrganizationServiceFault Fault { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
