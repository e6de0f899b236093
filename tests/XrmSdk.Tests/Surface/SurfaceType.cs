namespace MatterportForDataverse.XrmSdk.Tests.Surface;

/// <summary>A type as the list of the genuine surface writes it: <c>T:Name : Base [interfaces]</c>.</summary>
internal sealed record SurfaceType(string Name, string Base, IReadOnlyList<string> Interfaces, bool IsInterface)
{
    public static SurfaceType Parse(string line)
    {
        var bracket = line.IndexOf('[', StringComparison.Ordinal);
        var head = (bracket < 0 ? line : line[..bracket])["T:".Length..].Trim().Split(" : ");
        var interfaces = bracket < 0 ? [] : line[(bracket + 1)..^1].Split(", ");
        return new SurfaceType(head[0], head.Length > 1 ? head[1] : "", interfaces, false);
    }

    /// <summary>Whether the other has the same name and base and implements at least what this one does.</summary>
    public bool IsPromisedBy(SurfaceType genuine) =>
        genuine.Name == Name && genuine.Base == Base && !Interfaces.Except(genuine.Interfaces).Any();
}
