using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Labels;
using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.Solution.Queries;

/// <summary>A view of a table.</summary>
public sealed class ViewDefinition : QueryDefinition
{
    internal ViewDefinition(SolutionFile file, XElement xml, TableDefinition? table)
        : base(file, xml, table) { }

    /// <inheritdoc />
    public override XmlValue Id => Value("savedquery/savedqueryid");

    /// <summary>
    /// The number of the use, such as 0 for a public view and 4 for quick find:
    /// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/savedquery.
    /// </summary>
    public XmlValue Type => Value("savedquery/querytype");

    /// <summary>1 for quick find.</summary>
    public XmlValue IsQuickFind => Value("savedquery/isquickfindquery");

    /// <summary>1 for the view that its use begins with.</summary>
    public XmlValue IsDefault => Value("savedquery/isdefault");

    /// <summary>1 for a view that belongs to a person.</summary>
    public XmlValue IsPrivate => Value("savedquery/isprivate");

    /// <summary>What people call the view.</summary>
    public LabelList DisplayName => new(this, "savedquery/LocalizedNames");

    /// <summary>What the view is for.</summary>
    public LabelList Description => new(this, "savedquery/Descriptions");

    /// <summary>How the rows are shown; null where the view does not say.</summary>
    public ViewLayoutDefinition? Layout => Xml.Descendants("grid").FirstOrDefault() is { } grid ? new(File, grid) : null;
}
