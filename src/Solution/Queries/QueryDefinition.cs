using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.Solution.Queries;

/// <summary>What asks for rows of a table: a view or a chart.</summary>
public abstract class QueryDefinition : SolutionElement
{
    private protected QueryDefinition(SolutionFile file, XElement xml, TableDefinition? table)
        : base(file, xml)
    {
        Table = table;
        Fetches = [.. xml.Descendants("fetch").Select(fetch => new FetchDefinition(file, fetch))];
    }

    /// <summary>The id.</summary>
    public abstract XmlValue Id { get; }

    /// <summary>The table in whose folder the file is; null where that is no table of the solution.</summary>
    public TableDefinition? Table { get; }

    /// <summary>The queries; there should be one.</summary>
    public IReadOnlyList<FetchDefinition> Fetches { get; }
}
