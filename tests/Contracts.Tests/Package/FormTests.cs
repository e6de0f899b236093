using MatterportForDataverse.Core.Places;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Forms;
using MatterportForDataverse.Solution.Queries;
using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.Contracts.Tests.Package;

public class FormTests
{
    private static readonly UnpackedSolution Solution = ShippedSolution.Value;

    [Fact]
    public void Every_column_of_ours_stands_on_the_form_of_its_table_once_except_secrets_and_keys_and_nothing_else_does()
    {
        Assert.NotEmpty(Solution.Tables);
        Assert.All(
            Solution.Tables,
            table =>
                Assert.Equal(
                    Shown(table).Order(StringComparer.Ordinal),
                    Fields(table).Where(field => field.StartsWith("mpt_", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
                )
        );
    }

    [Fact]
    public void Views_show_and_filter_by_columns_that_exist()
    {
        var named = Solution.Views.SelectMany(Named).Distinct().ToList();

        Assert.Contains(("mpt_property", "mpt_currentmodelid"), named);
        Assert.Contains(("mpt_modellink", "mpt_modellinkid"), named);
        Assert.All(named, name => Assert.NotNull(Solution.Tables.Find(name.Table)?.Find(name.Column)));
    }

    // Secrets are set by a command and shown nowhere, and keys that models are found by tell people nothing.
    private static IEnumerable<string> Shown(TableDefinition table) =>
        table
            .Columns.Where(column => column.IsCustom && !column.IsSecured)
            .Select(column => column.LogicalName.Text)
            .Except(PlaceKeyColumns.OfModel);

    // The header repeats what people want to see on every tab, and a quick view shows another row.
    private static IEnumerable<string> Fields(TableDefinition table) =>
        Solution
            .Forms.Single(form => form.Table == table && form.Type == "main")
            .TabControls.Where(control => control.ClassId.NormalizedId != ControlClasses.QuickView && control.Column.IsGiven)
            .Select(control => control.Column.Text);

    private static IEnumerable<(string Table, string Column)> Named(ViewDefinition view) =>
        (view.Layout?.Cells ?? [])
            .Select(cell => (view.Table!.LogicalName, cell.Name.Text))
            .Concat(view.Fetches.SelectMany(fetch => fetch.Columns));
}
