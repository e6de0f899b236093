using System.Xml.Linq;
using MatterportForDataverse.EmbeddedDataverse.Package;

namespace MatterportForDataverse.Preview.App;

/// <summary>
/// Reads Entities/*/Visualizations/*.xml. Of the presentation it takes the kind of chart; fonts, colours and lines are the preview's own.
/// </summary>
internal sealed class ChartReader(IReadOnlyDictionary<string, TableDescription> tables)
{
    /// <exception cref="PackageException">It says something that the preview does not know.</exception>
    public Chart Read(PackageFile file)
    {
        var chart = file.Root;
        file.Knows(
            chart,
            "savedqueryvisualizationid datadescription presentationdescription isdefault LocalizedNames Descriptions IsCustomizable IntroducedVersion CanBeDeleted"
        );
        var definition = file.One(file.One(chart, "datadescription"), "datadefinition");
        file.Knows(definition, "fetchcollection categorycollection");
        var fetch = new CheckedQuery(file, file.One(file.One(definition, "fetchcollection"), "fetch"), tables);
        var category = file.One(file.One(definition, "categorycollection"), "category");
        var measure = file.One(file.One(category, "measurecollection"), "measure");
        return new(
            file.IdText(file.Text(chart, "savedqueryvisualizationid")),
            fetch.Table.Name,
            file.Label(chart, "LocalizedNames"),
            Knowledge.OptionalLabel(chart, "Descriptions"),
            Kind(file, chart),
            fetch.Text,
            Category(file, category, fetch),
            Measure(file, measure, fetch)
        );
    }

    private static ChartKind Kind(PackageFile file, XElement chart)
    {
        var drawing = file.One(file.One(chart, "presentationdescription"), "Chart");
        file.Knows(drawing, "Series ChartAreas Titles Legends", "Palette PaletteCustomColors");
        var series = file.One(file.One(drawing, "Series"), "Series");
        var kind = file.Attribute(series, "ChartType");
        return Enum.TryParse<ChartKind>(kind, out var known)
            ? known
            : throw file.Refuse($"the preview does not draw charts of the type {kind}.");
    }

    private static ChartCategory Category(PackageFile file, XElement category, CheckedQuery fetch)
    {
        var (alias, attribute) = Fetched(file, category, fetch);
        if ((string?)attribute.Attribute("groupby") != "true")
        {
            throw file.Refuse($"the category {alias} is not a group of the query.");
        }

        var column = fetch.Table.Columns[file.Attribute(attribute, "name")];
        return new(alias, column.Name, column.Label, (string?)attribute.Attribute("dategrouping"));
    }

    private static ChartMeasure Measure(PackageFile file, XElement measure, CheckedQuery fetch)
    {
        var (alias, attribute) = Fetched(file, measure, fetch);
        var (aggregate, column) = (file.Attribute(attribute, "aggregate"), fetch.Table.Columns[file.Attribute(attribute, "name")]);
        return aggregate switch
        {
            "count" or "countcolumn" => new(alias, aggregate, fetch.Table.Plural),
            "sum" or "avg" or "min" or "max" => new(alias, aggregate, column.Label),
            _ => throw file.Refuse($"the preview does not know the aggregate {aggregate}."),
        };
    }

    private static (string Alias, XElement Attribute) Fetched(PackageFile file, XElement element, CheckedQuery fetch)
    {
        var alias = file.Attribute(element, "alias");
        return (
            alias,
            fetch.Element.Element("entity")!.Elements("attribute").FirstOrDefault(one => (string?)one.Attribute("alias") == alias)
                ?? throw file.Refuse($"the chart shows {alias}, which its query does not bring.")
        );
    }
}
