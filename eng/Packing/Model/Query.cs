using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Model;

/// <summary>A view or a chart: a file below a table that asks for rows.</summary>
internal sealed record Query(SolutionFile File, Table? Table)
{
    public string Id { get; } =
        (File.Xml.Below("savedqueryid").FirstOrDefault() ?? File.Xml?.Element("savedqueryvisualizationid"))?.Value.Id() ?? "";

    public IReadOnlyList<Fetch> Fetches { get; } = [.. File.Xml.Below("fetch").Select(fetch => new Fetch(fetch))];
}
