using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Queries;

/// <summary>A column that a query fetches, groups by or sums up.</summary>
public sealed class FetchAttributeDefinition : SolutionElement
{
    private readonly string _prefix;

    internal FetchAttributeDefinition(SolutionFile file, XElement xml, string table, string prefix)
        : base(file, xml)
    {
        _prefix = prefix;
        Table = table;
    }

    /// <summary>The logical name of the table whose column it is.</summary>
    public string Table { get; }

    /// <summary>The logical name of the column.</summary>
    public XmlValue Column => Value("@name");

    /// <summary>What the query calls the result.</summary>
    public XmlValue Alias => Value("@alias");

    /// <summary>count, countcolumn, sum, avg, min or max.</summary>
    public XmlValue Aggregate => Value("@aggregate");

    /// <summary>true where rows are grouped by the column.</summary>
    public XmlValue GroupBy => Value("@groupby");

    /// <summary>By which part of a date rows are grouped, such as month.</summary>
    public XmlValue DateGrouping => Value("@dategrouping");

    /// <summary>What a layout calls the column: its name, or alias.name of a linked table.</summary>
    public string LayoutName => _prefix + Column;

    /// <summary>What the answer calls the value: the alias, or else as a layout does.</summary>
    public string ResultName => Alias.Optional ?? LayoutName;
}
