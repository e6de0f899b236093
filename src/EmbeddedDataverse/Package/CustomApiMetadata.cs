namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>A message of our own: parameters in, properties out, the class that runs it, and the privilege that it takes.</summary>
public sealed record CustomApiMetadata(string Name, string? TypeName, string? Privilege)
{
    /// <summary>Request parameters.</summary>
    public IReadOnlyList<CustomApiParameter> Parameters { get; init; } = [];

    /// <summary>Response properties.</summary>
    public IReadOnlyList<CustomApiParameter> Properties { get; init; } = [];
}
