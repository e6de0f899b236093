using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Queries;

/// <summary>A table that a query links.</summary>
public sealed class FetchLinkDefinition : SolutionElement
{
    internal FetchLinkDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The logical name of the linked table.</summary>
    public XmlValue Table => Value("@name");

    /// <summary>The column of the linked table.</summary>
    public XmlValue From => Value("@from");

    /// <summary>The column of the table that it is linked to.</summary>
    public XmlValue To => Value("@to");

    /// <summary>What the query calls the linked table; the table's own name where it does not say.</summary>
    public string Alias => GivenAlias.Optional ?? Table;

    /// <summary>What the query calls the linked table, where it says so.</summary>
    public XmlValue GivenAlias => Value("@alias");
}
