using System.Globalization;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Forms;

namespace MatterportForDataverse.Preview.App;

/// <summary>Reads tabs, columns, sections, rows and cells: of forms, and of dashboards.</summary>
internal sealed class LayoutReader(ControlReader controls)
{
    /// <exception cref="SolutionFileException">It says something that the preview does not know.</exception>
    public IReadOnlyList<FormTab> Tabs(FormDefinition form, TableDescription? table) => [.. form.Tabs.Select(tab => Tab(tab, table))];

    /// <exception cref="SolutionFileException">It says something that the preview does not know.</exception>
    public IReadOnlyList<FormCell> Header(FormSectionDefinition header, TableDescription table)
    {
        header.Knows("rows!", "id celllabelalignment celllabelposition columns labelwidth");
        return [.. Rows(header, table).SelectMany(row => row)];
    }

    private FormTab Tab(FormTabDefinition tab, TableDescription? table)
    {
        tab.Knows("labels columns!", "id name showlabel verticallayout IsUserDefined");
        tab.Knows("column*", at: "columns");
        return new(
            Name(tab.Name, tab.Id),
            tab.Label.English(),
            tab.ShowsLabel.ToBoolean(true),
            [.. tab.Columns.Select(column => Column(column, table))]
        );
    }

    private FormColumn Column(FormColumnDefinition column, TableDescription? table)
    {
        column.Knows("sections!", "width");
        column.Knows("section*", at: "sections");
        var width = column.Width.Required();
        return width.EndsWith('%') && decimal.TryParse(width[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
            ? new(width, [.. column.Sections.Select(section => Section(section, table))])
            : throw column.Refuse($"the width '{width}' of a column is no percentage.");
    }

    private FormSection Section(FormSectionDefinition section, TableDescription? table)
    {
        section.Knows("labels rows!", "id name showlabel showbar columns IsUserDefined");
        return new(
            Name(section.Name, section.Id),
            section.Label.English(),
            section.ShowsLabel.ToBoolean(true),
            Columns(section.Columns),
            Rows(section, table)
        );
    }

    // A digit for each column ("111"), or their number ("3").
    private static int Columns(XmlValue columns) =>
        columns.Required().All(digit => digit == '1') ? columns.Text.Length : columns.ToInteger();

    private List<IReadOnlyList<FormCell>> Rows(FormSectionDefinition section, TableDescription? table)
    {
        section.Knows("row*", at: "rows");
        return [.. section.Rows.Select(row => Row(row, table))];
    }

    private IReadOnlyList<FormCell> Row(FormRowDefinition row, TableDescription? table)
    {
        row.Knows("cell*");
        return [.. row.Cells.Select(cell => Cell(cell, table))];
    }

    private FormCell Cell(FormCellDefinition cell, TableDescription? table)
    {
        cell.Knows("labels control", "id showlabel locklevel colspan rowspan");
        return new(
            cell.Id.ToId(),
            cell.Label.English(),
            cell.ShowsLabel.ToBoolean(true),
            cell.ColumnSpan.ToInteger(1),
            cell.RowSpan.ToInteger(1),
            cell.Control is { } control ? controls.Read(control, table) : null
        );
    }

    private static string Name(XmlValue name, XmlValue id) => name.Optional ?? id.ToId();
}
