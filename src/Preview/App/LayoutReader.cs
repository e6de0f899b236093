using System.Globalization;
using System.Xml.Linq;
using MatterportForDataverse.EmbeddedDataverse.Package;

namespace MatterportForDataverse.Preview.App;

/// <summary>Reads tabs, columns, sections, rows and cells: of forms, and of dashboards.</summary>
internal sealed class LayoutReader(ControlReader controls)
{
    /// <exception cref="PackageException">It says something that the preview does not know.</exception>
    public IReadOnlyList<FormTab> Tabs(PackageFile file, XElement form, TableDescription? table)
    {
        var tabs = file.One(form, "tabs");
        file.Knows(tabs, "tab");
        return [.. tabs.Elements("tab").Select(tab => Tab(file, tab, table))];
    }

    /// <exception cref="PackageException">It says something that the preview does not know.</exception>
    public IReadOnlyList<FormCell> Header(PackageFile file, XElement header, TableDescription table)
    {
        file.Knows(header, "rows", "id celllabelalignment celllabelposition columns labelwidth");
        return [.. Rows(file, header, table).SelectMany(row => row)];
    }

    private FormTab Tab(PackageFile file, XElement tab, TableDescription? table)
    {
        file.Knows(tab, "labels columns", "id name showlabel verticallayout IsUserDefined");
        var columns = file.One(tab, "columns");
        file.Knows(columns, "column");
        return new(
            Name(file, tab),
            file.Label(tab, "labels"),
            file.Says(tab, "showlabel", true),
            [.. columns.Elements("column").Select(column => Column(file, column, table))]
        );
    }

    private FormColumn Column(PackageFile file, XElement column, TableDescription? table)
    {
        file.Knows(column, "sections", "width");
        var sections = file.One(column, "sections");
        file.Knows(sections, "section");
        var width = file.Attribute(column, "width");
        return width.EndsWith('%') && decimal.TryParse(width[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
            ? new(width, [.. sections.Elements("section").Select(section => Section(file, section, table))])
            : throw file.Refuse($"the width '{width}' of a column is no percentage.");
    }

    private FormSection Section(PackageFile file, XElement section, TableDescription? table)
    {
        file.Knows(section, "labels rows", "id name showlabel showbar columns IsUserDefined");
        return new(
            Name(file, section),
            file.Label(section, "labels"),
            file.Says(section, "showlabel", true),
            Columns(file, file.Attribute(section, "columns")),
            Rows(file, section, table)
        );
    }

    // A digit for each column ("111"), or their number ("3").
    private static int Columns(PackageFile file, string columns) =>
        columns.All(digit => digit == '1') ? columns.Length : file.Integer(columns, "columns");

    private List<IReadOnlyList<FormCell>> Rows(PackageFile file, XElement parent, TableDescription? table)
    {
        var rows = file.One(parent, "rows");
        file.Knows(rows, "row");
        return [.. rows.Elements("row").Select(row => Row(file, row, table))];
    }

    private IReadOnlyList<FormCell> Row(PackageFile file, XElement row, TableDescription? table)
    {
        file.Knows(row, "cell");
        return [.. row.Elements("cell").Select(cell => Cell(file, cell, table))];
    }

    private FormCell Cell(PackageFile file, XElement cell, TableDescription? table)
    {
        file.Knows(cell, "labels control", "id showlabel locklevel colspan rowspan");
        return new(
            file.IdText(file.Attribute(cell, "id")),
            file.Label(cell, "labels"),
            file.Says(cell, "showlabel", true),
            Span(file, cell, "colspan"),
            Span(file, cell, "rowspan"),
            cell.Element("control") is { } control ? controls.Read(file, control, table) : null
        );
    }

    private static int Span(PackageFile file, XElement cell, string attribute) =>
        (string?)cell.Attribute(attribute) is { } text ? file.Integer(text, attribute) : 1;

    private static string Name(PackageFile file, XElement element) =>
        (string?)element.Attribute("name") ?? file.IdText(file.Attribute(element, "id"));
}
