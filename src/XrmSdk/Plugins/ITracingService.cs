namespace Microsoft.Xrm.Sdk;

/// <summary>Writes to the trace log of the running plug-in. The text is a composite format even when nothing is to be filled in.</summary>
public interface ITracingService
{
    void Trace(string format, params object[] args);
}
