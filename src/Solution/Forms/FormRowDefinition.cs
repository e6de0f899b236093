using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Forms;

/// <summary>A row of places.</summary>
public sealed class FormRowDefinition : SolutionElement
{
    internal FormRowDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The places, from left to right.</summary>
    public IReadOnlyList<FormCellDefinition> Cells => [.. Elements("cell").Select(cell => new FormCellDefinition(File, cell))];
}
