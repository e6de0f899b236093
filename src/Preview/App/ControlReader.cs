using System.Xml.Linq;
using MatterportForDataverse.EmbeddedDataverse.Package;

namespace MatterportForDataverse.Preview.App;

/// <summary>Reads &lt;control&gt; of forms and dashboards, by its class.</summary>
internal sealed class ControlReader(SubgridReader subgrids, IReadOnlyDictionary<string, TableDescription> tables)
{
    private static readonly Dictionary<Guid, (ControlKind Kind, ColumnType[] For)> Classes = new()
    {
        [new("4273EDBD-AC1D-40D3-9FB2-095C621B552D")] = (ControlKind.Text, [ColumnType.Text]),
        [new("E0DECE4B-6FC8-4A8F-A065-082708572369")] = (ControlKind.Memo, [ColumnType.Memo]),
        [new("3EF39988-22BB-4F0B-BBBE-64B5A3748AEE")] = (ControlKind.Choice, [ColumnType.Choice]),
        [new("67FAC785-CD58-4F9F-ABB3-4B7DDC6ED5ED")] = (ControlKind.YesNo, [ColumnType.Boolean]),
        [new("C6D124CA-7EDA-4A60-AEA9-7FB8D318B68F")] = (ControlKind.WholeNumber, [ColumnType.WholeNumber]),
        [new("C3EFE0C3-0EC6-42BE-8349-CBD9079DFD8E")] = (ControlKind.Decimal, [ColumnType.DecimalNumber]),
        [new("5B773807-9FB2-42DB-97C3-7A91EFF8ADFF")] = (ControlKind.Date, [ColumnType.DateTime]),
        [new("270BD3DB-D9AF-4782-9025-509E298DEC0A")] = (ControlKind.Lookup, [ColumnType.Lookup, ColumnType.Owner]),
        [new("5D68B988-0661-4DB2-BC3E-17598AD3BE6C")] = (ControlKind.StatusReason, [ColumnType.Status]),
        [new("E7A81278-8635-4D9E-8D4D-59480B391C5B")] = (ControlKind.Subgrid, []),
        [new("5C5600E0-1D6E-4205-A272-BE80DA87FD42")] = (ControlKind.QuickView, [ColumnType.Lookup]),
    };

    /// <param name="file">The form or dashboard.</param>
    /// <param name="control">The control.</param>
    /// <param name="table">The form's table; null on a dashboard.</param>
    /// <exception cref="PackageException">It says something that the preview does not know.</exception>
    public FormControl Read(PackageFile file, XElement control, TableDescription? table)
    {
        file.Knows(control, "parameters", "id classid datafieldname disabled indicationOfSubgrid uniqueid");
        var id = file.Attribute(control, "id");
        if (!Classes.TryGetValue(file.Id(file.Attribute(control, "classid")), out var known))
        {
            throw file.Refuse($"the preview does not know the class {file.Attribute(control, "classid")} of the control {id}.");
        }

        var read = new FormControl(id, known.Kind) { Disabled = file.Says(control, "disabled", false) };
        return known.Kind == ControlKind.Subgrid
            ? read with
            {
                Subgrid = subgrids.Read(file, file.One(control, "parameters"), table),
            }
            : Bound(file, control, table, read, known.For);
    }

    private FormControl Bound(PackageFile file, XElement control, TableDescription? table, FormControl read, ColumnType[] types)
    {
        var column = file.Attribute(control, "datafieldname");
        if (table?.Columns.GetValueOrDefault(column) is not { } known)
        {
            throw file.Refuse($"the control {read.Id} shows the column {column}, which {table?.Name ?? "a dashboard"} does not have.");
        }

        if (!types.Contains(known.Type))
        {
            throw file.Refuse($"the control {read.Id} is for another type of column than {column}, which is a {known.Type}.");
        }

        if (read.Kind != ControlKind.QuickView)
        {
            file.Knows(control, "", "id classid datafieldname disabled uniqueid");
            return read with { Column = column };
        }

        return read with
        {
            Column = column,
            QuickForms = QuickForms(file, control),
        };
    }

    // The list of forms is XML written as text inside the XML of the form.
    private Dictionary<string, string> QuickForms(PackageFile file, XElement control)
    {
        var parameters = file.One(control, "parameters");
        file.Knows(parameters, "QuickForms ControlMode");
        var forms = XElement.Parse(file.Text(parameters, "QuickForms"));
        file.Knows(forms, "QuickFormId");
        return forms
            .Elements("QuickFormId")
            .ToDictionary(
                form =>
                    file.Attribute(form, "entityname") is var table && tables.ContainsKey(table)
                        ? table
                        : throw file.Refuse($"a quick view is of the table {table}, which is not in the package."),
                form => file.IdText(form.Value)
            );
    }
}
