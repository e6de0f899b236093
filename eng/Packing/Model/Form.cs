using System.Xml.Linq;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Model;

/// <summary>A form of a table, or a dashboard, which is a form without one.</summary>
internal sealed class Form(SolutionFile file, Table? table)
{
    public SolutionFile File { get; } = file;

    /// <summary>The table that the form shows; null for a dashboard.</summary>
    public Table? Table { get; } = table;

    /// <summary>main, quick, quickCreate or card; dashboard.</summary>
    public string Type { get; } = file.Kind == FileKind.Dashboard ? "dashboard" : file.Path.Split('/')[3];

    public string Id { get; } = (file.Xml.Below("formid").FirstOrDefault() ?? file.Xml.Below("FormId").FirstOrDefault())?.Value.Id() ?? "";

    /// <summary>What a twin takes away from the form below it is not there to be checked.</summary>
    public IReadOnlyList<Control> Controls { get; } =
    [.. file.Xml.Below("control").Where(control => control.Attr("solutionaction") != "Removed").Select(control => new Control(control))];

    public IReadOnlyList<string> Libraries { get; } = [.. file.Xml.Below("Library").Select(library => library.Attr("name"))];

    public IEnumerable<XElement> Handlers => File.Xml.Below("Handler");

    /// <summary>The columns that controls show and events listen to.</summary>
    public IEnumerable<string> ColumnNames =>
        Controls
            .Where(control => control.Xml.Attribute("relationship") is null)
            .Select(control => control.Field)
            .Concat(File.Xml.Below("event").Select(handled => handled.Attr("attribute")))
            .Where(name => name.Length > 0)
            .Distinct();
}
