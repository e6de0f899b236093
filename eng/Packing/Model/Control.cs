using System.Xml.Linq;

namespace MatterportForDataverse.Packing.Model;

/// <summary>A control on a form or dashboard.</summary>
internal sealed record Control(XElement Xml)
{
    public string Name => Xml.Attr("id");

    public string ClassId { get; } = Xml.Attr("classid").Id();

    public string Field { get; } = Xml.Attr("datafieldname");

    public XElement? Parameters => Xml.Element("parameters");

    /// <summary>The table whose rows a grid or chart shows.</summary>
    public string Target => Parameters.Text("TargetEntityType");

    /// <summary>The views that a grid shows and offers.</summary>
    public IEnumerable<string> Views =>
        new[] { Parameters.Text("ViewId") }
            .Concat(Parameters.Text("ViewIds").List())
            .Select(XmlReading.Id)
            .Where(id => id.Length > 0)
            .Distinct();

    /// <summary>The forms that a quick view shows, each with its table. Older exports hold them as text.</summary>
    public IEnumerable<(string Table, string Form)> QuickForms => QuickFormIds.Select(form => (form.Attr("entityname"), form.Value.Id()));

    private IEnumerable<XElement> QuickFormIds =>
        Parameters?.Element("QuickForms") switch
        {
            null => [],
            { HasElements: false } text when text.Value.TrimStart().StartsWith('<') => XElement
                .Parse($"<forms>{text.Value}</forms>")
                .Descendants("QuickFormId"),
            var forms => forms.Descendants("QuickFormId"),
        };
}
