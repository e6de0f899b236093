namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>A registered plug-in assembly with its types: their full names by id.</summary>
public sealed record PluginRegistration(Guid Id, string Name, string Version, IReadOnlyDictionary<Guid, string> Types);
