namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>A request parameter or response property of a custom API; the type numbers are the platform's (0 yes/no to 12 id).</summary>
public sealed record CustomApiParameter(string Name, int Type, bool Optional);
