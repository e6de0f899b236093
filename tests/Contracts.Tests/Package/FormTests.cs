using System.Xml.Linq;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Dataverse;
using MatterportForDataverse.Schema;
using Xunit;

namespace MatterportForDataverse.Contracts.Tests.Package;

public class FormTests
{
    private const string QuickView = "{5C5600E0-1D6E-4205-A272-BE80DA87FD42}";

    [Fact]
    public void Every_column_of_ours_stands_on_the_form_of_its_table_once_and_nothing_else_does()
    {
        Assert.NotEmpty(SolutionPackage.Tables);
        Assert.All(
            SolutionPackage.Tables,
            table =>
                Assert.Equal(
                    SolutionPackage
                        .ColumnsOf(table)
                        .Where(column => column.Element("IsCustomField")!.Value == "1")
                        .Select(column => column.Element("LogicalName")!.Value)
                        .Order(StringComparer.Ordinal),
                    Fields(table).Where(field => field.StartsWith("mpt_", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
                )
        );
    }

    [Fact]
    public void Views_show_and_filter_by_columns_that_exist()
    {
        var named = SolutionPackage
            .Tables.SelectMany(table =>
                SolutionPackage
                    .Load($"Entities/{SolutionPackage.NameOf(table)}/SavedQueries", "*.xml")
                    .SelectMany(view => Named(SolutionPackage.NameOf(table).ToLowerInvariant(), view))
            )
            .Distinct()
            .ToList();

        Assert.Contains(("mpt_property", "mpt_currentmodelid"), named);
        Assert.Contains(("mpt_modellink", "mpt_modellinkid"), named);
        Assert.All(named, name => Assert.Contains(name.Column, SolutionPackage.ColumnNamesOf(name.Table)));
    }

    // The header repeats what people want to see on every tab, and a quick view shows another row.
    private static IEnumerable<string> Fields(XElement table) =>
        SolutionPackage
            .Load($"Entities/{SolutionPackage.NameOf(table)}/FormXml/main", "*.xml")
            .Single()
            .Descendants("tabs")
            .Descendants("control")
            .Where(control => control.Attribute("classid")!.Value != QuickView)
            .Attributes("datafieldname")
            .Select(field => field.Value);

    private static IEnumerable<(string Table, string Column)> Named(string table, XElement view) =>
        view.Descendants("cell")
            .Attributes("name")
            .Select(cell => (table, cell.Value))
            .Concat(
                view.Descendants("attribute")
                    .Attributes("name")
                    .Concat(view.Descendants("condition").Attributes("attribute"))
                    .Select(column => (TableOf(column.Parent!), column.Value))
            );

    // A condition may look from outside into a link, by its alias.
    private static string TableOf(XElement element) =>
        element.Attribute("entityname") is { } alias
            ? element
                .Ancestors("fetch")
                .Descendants("link-entity")
                .Single(link => link.Attribute("alias")!.Value == alias.Value)
                .Attribute("name")!
                .Value
            : element.Ancestors().First(ancestor => ancestor.Name.LocalName is "entity" or "link-entity").Attribute("name")!.Value;
}
