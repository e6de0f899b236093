using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What every fault of the platform says.</summary>
public abstract class BaseServiceFault : IExtensibleDataObject
{
    public Guid ActivityId { get; set; }

    public int ErrorCode { get; set; }

    public string Message { get; set; }

    public DateTime Timestamp { get; set; }

    public string HelpLink { get; set; }

    public ErrorDetailCollection ErrorDetails
    {
        get => field ??= [];
        set;
    }

    public ExtensionDataObject ExtensionData { get; set; }
}
