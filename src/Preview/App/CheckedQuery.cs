using System.ServiceModel;
using System.Xml.Linq;
using MatterportForDataverse.EmbeddedDataverse.Fetch;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Queries;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Preview.App;

/// <summary>A query of a view or a chart: one that the embedded Dataverse can answer, and that names nothing which is not there.</summary>
internal sealed class CheckedQuery
{
    private readonly FetchDefinition _fetch;
    private readonly Dictionary<string, (TableDescription Table, ColumnDescription Column)> _fetched = [];

    /// <exception cref="SolutionFileException">The embedded Dataverse cannot answer it, or it names what is not there.</exception>
    public CheckedQuery(QueryDefinition query, IReadOnlyDictionary<string, TableDescription> tables)
    {
        _fetch = query.Fetches[0];
        try
        {
            FetchReader.Read(Text);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            throw _fetch.Refuse(fault.Detail.Message);
        }

        Check(tables);
        Table = tables[_fetch.Table];
        foreach (var attribute in _fetch.Attributes)
        {
            _fetched[attribute.ResultName] = (tables[attribute.Table], tables[attribute.Table].Columns[attribute.Column]);
        }
    }

    /// <summary>The table that it asks for.</summary>
    public TableDescription Table { get; }

    /// <summary>What it fetches, groups by or sums up.</summary>
    public IReadOnlyList<FetchAttributeDefinition> Attributes => _fetch.Attributes;

    /// <summary>The query as text.</summary>
    public string Text => _fetch.Xml.ToString(SaveOptions.DisableFormatting);

    /// <summary>Where a column of a layout comes from.</summary>
    /// <exception cref="SolutionFileException">The query does not bring it.</exception>
    public (TableDescription Table, ColumnDescription Column) Find(string name) =>
        _fetched.TryGetValue(name, out var found)
            ? found
            : throw _fetch.Refuse($"the layout shows {name}, which the query does not bring.");

    private void Check(IReadOnlyDictionary<string, TableDescription> tables)
    {
        if (_fetch.Tables.FirstOrDefault(table => !tables.ContainsKey(table)) is { } table)
        {
            throw _fetch.Refuse($"the query asks for the table {table}, which is not in the package.");
        }

        foreach (var link in _fetch.Links)
        {
            link.GivenAlias.Required();
        }

        if (_fetch.UnknownAliases.FirstOrDefault() is { } alias)
        {
            throw _fetch.Refuse($"a condition is about {alias}, which the query does not link.");
        }

        foreach (var use in _fetch.Columns.Where(use => !tables[use.Table].Columns.ContainsKey(use.Column)))
        {
            throw _fetch.Refuse($"the query names the column {use.Column}, which {use.Table} does not have.");
        }
    }
}
