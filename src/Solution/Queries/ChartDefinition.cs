using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Labels;
using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.Solution.Queries;

/// <summary>A chart of a table.</summary>
public sealed class ChartDefinition : QueryDefinition
{
    internal ChartDefinition(SolutionFile file, XElement xml, TableDefinition? table)
        : base(file, xml, table) { }

    /// <inheritdoc />
    public override XmlValue Id => Value("savedqueryvisualizationid");

    /// <summary>What people call the chart.</summary>
    public LabelList DisplayName => new(this, "LocalizedNames");

    /// <summary>What the chart shows.</summary>
    public LabelList Description => new(this, "Descriptions");

    /// <summary>How the chart is drawn, such as Column or Pie.</summary>
    public XmlValue Type => Value("presentationdescription/Chart/Series/Series/@ChartType");

    /// <summary>What rows are grouped by.</summary>
    public IReadOnlyList<ChartPartDefinition> Categories =>
        [.. Xml.Descendants("category").Select(part => new ChartPartDefinition(File, part))];

    /// <summary>What is counted or summed up.</summary>
    public IReadOnlyList<ChartPartDefinition> Measures =>
        [.. Xml.Descendants("measure").Select(part => new ChartPartDefinition(File, part))];
}
