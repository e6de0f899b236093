using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Forms;

namespace MatterportForDataverse.Preview.App;

/// <summary>Reads controls of forms and dashboards, by their class.</summary>
internal sealed class ControlReader(SubgridReader subgrids, IReadOnlyDictionary<string, TableDescription> tables)
{
    private static readonly Dictionary<string, (ControlKind Kind, ColumnType[] For)> Classes = new()
    {
        [ControlClasses.Text] = (ControlKind.Text, [ColumnType.Text]),
        [ControlClasses.Memo] = (ControlKind.Memo, [ColumnType.Memo]),
        [ControlClasses.Choice] = (ControlKind.Choice, [ColumnType.Choice]),
        [ControlClasses.YesNo] = (ControlKind.YesNo, [ColumnType.Boolean]),
        [ControlClasses.WholeNumber] = (ControlKind.WholeNumber, [ColumnType.WholeNumber]),
        [ControlClasses.DecimalNumber] = (ControlKind.Decimal, [ColumnType.DecimalNumber]),
        [ControlClasses.Date] = (ControlKind.Date, [ColumnType.DateTime]),
        [ControlClasses.Lookup] = (ControlKind.Lookup, [ColumnType.Lookup, ColumnType.Owner]),
        [ControlClasses.StatusReason] = (ControlKind.StatusReason, [ColumnType.Status]),
        [ControlClasses.Grid] = (ControlKind.Subgrid, []),
        [ControlClasses.QuickView] = (ControlKind.QuickView, [ColumnType.Lookup]),
        [ControlClasses.Timeline] = (ControlKind.Timeline, []),
    };

    /// <param name="control">The control.</param>
    /// <param name="table">The form's table; null on a dashboard.</param>
    /// <exception cref="SolutionFileException">It says something that the preview does not know.</exception>
    public FormControl Read(FormControlDefinition control, TableDescription? table)
    {
        control.Knows("parameters", "id classid datafieldname disabled indicationOfSubgrid uniqueid");
        var name = control.Name.Required();
        if (!Classes.TryGetValue(control.ClassId.ToId(), out var known))
        {
            throw control.Refuse($"the preview does not know the class {control.ClassId} of the control {name}.");
        }

        var read = new FormControl(name, known.Kind) { Disabled = control.Disabled.ToBoolean(false) };
        return known.Kind switch
        {
            ControlKind.Subgrid => read with { Subgrid = subgrids.Read(control, table) },
            ControlKind.Timeline => Timeline(control, table, read),
            _ => Bound(control, table, read, known.For),
        };
    }

    private static FormControl Timeline(FormControlDefinition control, TableDescription? table, FormControl read)
    {
        control.Knows("", "id classid");
        return table is null ? throw control.Refuse("a dashboard has no row whose timeline it could show.") : read;
    }

    private FormControl Bound(FormControlDefinition control, TableDescription? table, FormControl read, ColumnType[] types)
    {
        var column = control.Column.Required();
        if (table?.Columns.GetValueOrDefault(column) is not { } known)
        {
            throw control.Refuse($"the control {read.Id} shows the column {column}, which {table?.Name ?? "a dashboard"} does not have.");
        }

        if (!types.Contains(known.Type))
        {
            throw control.Refuse($"the control {read.Id} is for another type of column than {column}, which is a {known.Type}.");
        }

        if (read.Kind != ControlKind.QuickView)
        {
            control.Knows("", "id classid datafieldname disabled uniqueid");
            return read with { Column = column };
        }

        return read with
        {
            Column = column,
            QuickForms = QuickForms(control),
        };
    }

    private Dictionary<string, string> QuickForms(FormControlDefinition control)
    {
        control.Knows("QuickForms! ControlMode", at: "parameters");
        control.File.Knows(control.QuickFormList, "QuickFormId*");
        return control.QuickForms.Count == 0
            ? throw control.Refuse($"the quick view {control.Name} names no form.")
            : control.QuickForms.ToDictionary(
                form =>
                    form.Table.Required() is var table && tables.ContainsKey(table)
                        ? table
                        : throw control.Refuse($"a quick view is of the table {table}, which is not in the package."),
                form => form.FormId.ToId()
            );
    }
}
