using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Forms;

/// <summary>A control on a form or dashboard.</summary>
public sealed class FormControlDefinition : SolutionElement
{
    internal FormControlDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The name of the control.</summary>
    public XmlValue Name => Value("@id");

    /// <summary>What the control is; see <see cref="ControlClasses"/>.</summary>
    public XmlValue ClassId => Value("@classid");

    /// <summary>The id by which a code component stands in for it.</summary>
    public XmlValue UniqueId => Value("@uniqueid");

    /// <summary>The logical name of the column that it shows.</summary>
    public XmlValue Column => Value("@datafieldname");

    /// <summary>true where the form forbids to edit it.</summary>
    public XmlValue Disabled => Value("@disabled");

    /// <summary>The relationship, where the column is one of another table.</summary>
    public XmlValue Relationship => Value("@relationship");

    /// <summary>Whether a managed rendering takes the control away.</summary>
    public bool IsRemoved => Value("@solutionaction") == "Removed";

    /// <summary>The logical name of the table whose rows a grid or chart shows.</summary>
    public XmlValue Target => Value("parameters/TargetEntityType");

    /// <summary>The relationship from the form's row to the rows of a grid.</summary>
    public XmlValue GridRelationship => Value("parameters/RelationshipName");

    /// <summary>The view that a grid begins with.</summary>
    public XmlValue ViewId => Value("parameters/ViewId");

    /// <summary>The ids of the views that a grid shows and offers.</summary>
    public IEnumerable<string> ViewIds =>
        Value("parameters/ViewIds").List.Select(XmlExtensions.Id).Prepend(ViewId.NormalizedId).Where(id => id.Length > 0).Distinct();

    /// <summary>true where the view of a grid belongs to a person.</summary>
    public XmlValue IsUserView => Value("parameters/IsUserView");

    /// <summary>Whether a grid shows rows, a chart, or both: Grid, Chart or All.</summary>
    public XmlValue ChartMode => Value("parameters/ChartGridMode");

    /// <summary>The chart of a grid.</summary>
    public XmlValue ChartId => Value("parameters/VisualizationId");

    /// <summary>true where the chart of a grid belongs to a person.</summary>
    public XmlValue IsUserChart => Value("parameters/IsUserChart");

    /// <summary>How many rows of a grid a page has.</summary>
    public XmlValue RecordsPerPage => Value("parameters/RecordsPerPage");

    /// <summary>The address of a page, perhaps <c>$webresource:name</c>.</summary>
    public XmlValue Url => Value("parameters/Url");

    /// <summary>The id of the web resource that is the page.</summary>
    public XmlValue WebResourceId => Value("parameters/WebResourceId");

    /// <summary>The forms that a quick view shows. Exports hold them as a text of XML.</summary>
    public IReadOnlyList<QuickFormDefinition> QuickForms =>
        [.. QuickFormList.Descendants("QuickFormId").Select(form => new QuickFormDefinition(File, form))];

    /// <summary>The list of forms that a quick view shows; without elements where it is not there or not XML.</summary>
    public XElement QuickFormList => Xml.Element("parameters")?.Element("QuickForms") is { } list ? Parsed(list) : new("QuickForms");

    private static XElement Parsed(XElement list)
    {
        try
        {
            return list.HasElements || list.Value.Trim().Length == 0 ? list : XElement.Parse(list.Value);
        }
        catch (System.Xml.XmlException)
        {
            return new("QuickForms");
        }
    }
}
