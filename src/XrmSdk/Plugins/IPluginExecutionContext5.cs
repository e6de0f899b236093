namespace Microsoft.Xrm.Sdk;

/// <summary>Adds what the client says it is.</summary>
public interface IPluginExecutionContext5 : IPluginExecutionContext4
{
    string InitiatingUserAgent { get; }
}
