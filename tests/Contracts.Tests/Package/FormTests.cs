using System.Xml.Linq;
using Xunit;

namespace MatterportForDataverse.Contracts.Tests.Package;

public class FormTests
{
    [Fact]
    public void Every_column_of_ours_stands_on_the_form_of_its_table_once_and_nothing_else_does()
    {
        Assert.NotEmpty(SolutionPackage.Tables);
        Assert.All(SolutionPackage.Tables, table => Assert.Equal(
            SolutionPackage.ColumnsOf(table).Where(column => column.Element("IsCustomField")!.Value == "1").Select(column => column.Element("LogicalName")!.Value).Order(StringComparer.Ordinal),
            Fields(table).Where(field => field.StartsWith("mpt_", StringComparison.Ordinal)).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Views_show_and_filter_by_columns_that_exist()
    {
        var named = SolutionPackage.Tables.SelectMany(table => SolutionPackage.Load($"Entities/{SolutionPackage.NameOf(table)}/SavedQueries", "*.xml")
            .SelectMany(view => view.Descendants("cell").Concat(view.Descendants("attribute")).Attributes("name").Concat(view.Descendants("condition").Attributes("attribute")))
            .Select(column => (Table: SolutionPackage.NameOf(table), Column: column.Value))).Distinct().ToList();

        Assert.Contains(("mpt_Property", "mpt_currentmodelid"), named);
        Assert.All(named, name => Assert.Contains(name.Column, SolutionPackage.ColumnNamesOf(name.Table)));
    }

    private static IEnumerable<string> Fields(XElement table) =>
        SolutionPackage.Load($"Entities/{SolutionPackage.NameOf(table)}/FormXml/main", "*.xml").Single()
            .Descendants("control").Attributes("datafieldname").Select(field => field.Value);
}
