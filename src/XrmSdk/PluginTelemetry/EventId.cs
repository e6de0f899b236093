namespace Microsoft.Xrm.Sdk.PluginTelemetry;

/// <summary>Names a kind of telemetry entry.</summary>
public sealed class EventId(int id, string name)
{
    public int Id { get; } = id;

    public string Name { get; } = name;
}
