using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Zip;

/// <summary>An element of Entity.xml that is filled from files beside it.</summary>
internal sealed record TablePart(string Element, FileKind Kind)
{
    public static readonly IReadOnlyList<TablePart> All =
    [
        new("FormXml", FileKind.Form),
        new("SavedQueries", FileKind.View),
        new("Visualizations", FileKind.Chart),
        new("RibbonDiffXml", FileKind.Ribbon),
    ];
}
