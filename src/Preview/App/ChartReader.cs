using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Queries;

namespace MatterportForDataverse.Preview.App;

/// <summary>Reads charts. Of the presentation it takes the kind of chart; fonts, colours and lines are the preview's own.</summary>
internal sealed class ChartReader(IReadOnlyDictionary<string, TableDescription> tables)
{
    private const string Drawing = "presentationdescription/Chart";
    private const string Categories = "datadescription/datadefinition/categorycollection";

    /// <exception cref="SolutionFileException">It says something that the preview does not know.</exception>
    public Chart Read(ChartDefinition chart)
    {
        Check(chart);
        var query = new CheckedQuery(chart, tables);
        return new(
            chart.Id.ToId(),
            query.Table.Name,
            chart.DisplayName.English(),
            chart.Description.OptionalEnglish(),
            Kind(chart),
            query.Text,
            Category(chart, query),
            Measure(chart, query)
        );
    }

    private static void Check(ChartDefinition chart)
    {
        chart.Knows(
            "savedqueryvisualizationid datadescription! presentationdescription! isdefault LocalizedNames Descriptions IsCustomizable "
                + "IntroducedVersion CanBeDeleted"
        );
        chart.Knows("datadefinition!", at: "datadescription");
        chart.Knows("fetchcollection! categorycollection!", at: "datadescription/datadefinition");
        chart.Knows("fetch!", at: "datadescription/datadefinition/fetchcollection");
        chart.Knows("category!", at: Categories);
        chart.Knows("measurecollection!", "alias", $"{Categories}/category");
        chart.Knows("measure!", at: $"{Categories}/category/measurecollection");
        chart.Knows("Chart!", at: "presentationdescription");
        chart.Knows("Series! ChartAreas Titles Legends", "Palette PaletteCustomColors", Drawing);
    }

    private static ChartKind Kind(ChartDefinition chart) =>
        Enum.TryParse<ChartKind>(chart.Type.Required(), out var known)
            ? known
            : throw chart.Refuse($"the preview does not draw charts of the type {chart.Type}.");

    private static ChartCategory Category(ChartDefinition chart, CheckedQuery query)
    {
        var attribute = Fetched(chart, chart.Categories[0], query);
        if (attribute.GroupBy != "true")
        {
            throw chart.Refuse($"the category {attribute.Alias} is not a group of the query.");
        }

        var column = query.Table.Columns[attribute.Column];
        return new(attribute.Alias, column.Name, column.Label, attribute.DateGrouping.Optional);
    }

    private static ChartMeasure Measure(ChartDefinition chart, CheckedQuery query)
    {
        var attribute = Fetched(chart, chart.Measures[0], query);
        return attribute.Aggregate.Required() switch
        {
            "count" or "countcolumn" => new(attribute.Alias, attribute.Aggregate, query.Table.Plural),
            "sum" or "avg" or "min" or "max" => new(attribute.Alias, attribute.Aggregate, query.Table.Columns[attribute.Column].Label),
            var other => throw chart.Refuse($"the preview does not know the aggregate {other}."),
        };
    }

    private static FetchAttributeDefinition Fetched(ChartDefinition chart, ChartPartDefinition part, CheckedQuery query) =>
        query.Attributes.FirstOrDefault(attribute => attribute.Alias.Text == part.Alias.Required() && attribute.Table == query.Table.Name)
        ?? throw chart.Refuse($"the chart shows {part.Alias}, which its query does not bring.");
}
