namespace Microsoft.Xrm.Sdk;

/// <summary>A failure of the organization service, with the failure that caused it and the trace.</summary>
public class OrganizationServiceFault : BaseServiceFault
{
    public OrganizationServiceFault InnerFault { get; set; }

    public string TraceText { get; set; }

    public override string ToString() => $"{Message} (0x{ErrorCode:X8})";
}
