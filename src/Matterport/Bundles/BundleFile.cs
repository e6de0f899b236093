namespace MatterportForDataverse.Matterport.Bundles;

/// <summary>A file that comes with an add-on. It has no link: links are signed, and asked for when somebody needs one.</summary>
/// <param name="Id">Matterport's ID; null where it gives none.</param>
/// <param name="FileName">The name of the file; null where Matterport gives none.</param>
/// <param name="Format">The format, such as <c>png</c>; empty where Matterport gives none.</param>
/// <param name="Status">A value of Matterport's <c>AssetStatus</c>; null when it is not known.</param>
public sealed record BundleFile(string? Id, string? FileName, string Format, string? Status)
{
    /// <summary>It can be downloaded.</summary>
    public const string Available = "available";

    /// <summary>Names the file among those of its add-on: the ID, or else the name or the format.</summary>
    public string Key => Id ?? FileName ?? Format;
}
