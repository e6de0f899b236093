using System.ServiceModel;
using System.Xml.Linq;
using MatterportForDataverse.EmbeddedDataverse.Fetch;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Preview.App;

/// <summary>A query of a view or a chart: one that the embedded Dataverse can answer, and that names nothing which is not there.</summary>
internal sealed class CheckedQuery
{
    private readonly PackageFile _file;
    private readonly IReadOnlyDictionary<string, TableDescription> _tables;
    private readonly Dictionary<string, TableDescription> _links = [];
    private readonly Dictionary<string, (TableDescription Table, ColumnDescription Column)> _fetched = [];

    /// <exception cref="PackageException">The embedded Dataverse cannot answer it, or it names what is not there.</exception>
    public CheckedQuery(PackageFile file, XElement fetch, IReadOnlyDictionary<string, TableDescription> tables)
    {
        (_file, _tables, Element) = (file, tables, fetch);
        try
        {
            FetchReader.Read(Text);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            throw file.Refuse(fault.Detail.Message);
        }

        var entity = file.One(fetch, "entity");
        Table = TableOf(entity);
        Check(entity, Table, null);
    }

    /// <summary>The query itself.</summary>
    public XElement Element { get; }

    /// <summary>The table that it asks for.</summary>
    public TableDescription Table { get; }

    /// <summary>The query as text.</summary>
    public string Text => Element.ToString(SaveOptions.DisableFormatting);

    /// <summary>Where a column of a layout comes from.</summary>
    /// <exception cref="PackageException">The query does not bring it.</exception>
    public (TableDescription Table, ColumnDescription Column) Find(string name) =>
        _fetched.TryGetValue(name, out var found) ? found : throw _file.Refuse($"the layout shows {name}, which the query does not bring.");

    private void Check(XElement element, TableDescription table, string? alias)
    {
        foreach (var attribute in element.Elements("attribute"))
        {
            var name = Column(attribute, "name", table);
            _fetched[(string?)attribute.Attribute("alias") ?? (alias is null ? name : $"{alias}.{name}")] = (table, table.Columns[name]);
        }

        foreach (var order in element.Elements("order").Where(order => order.Attribute("attribute") is not null))
        {
            Column(order, "attribute", table);
        }

        foreach (var link in element.Elements("link-entity"))
        {
            Link(link, table);
        }

        foreach (var condition in element.Elements("filter").Descendants("condition"))
        {
            var of = (string?)condition.Attribute("entityname") is { } linked
                ? _links.GetValueOrDefault(linked) ?? throw _file.Refuse($"a condition is about {linked}, which the query does not link.")
                : table;
            Column(condition, "attribute", of);
        }
    }

    private void Link(XElement link, TableDescription parent)
    {
        var table = TableOf(link);
        Column(link, "from", table);
        Column(link, "to", parent);
        var alias = _file.Attribute(link, "alias");
        _links[alias] = table;
        Check(link, table, alias);
    }

    private TableDescription TableOf(XElement element) =>
        _file.Attribute(element, "name") is var name && _tables.TryGetValue(name, out var table)
            ? table
            : throw _file.Refuse($"the query asks for the table {name}, which is not in the package.");

    private string Column(XElement element, string attribute, TableDescription table) =>
        _file.Attribute(element, attribute) is var name && table.Columns.ContainsKey(name)
            ? name
            : throw _file.Refuse($"the query names the column {name}, which {table.Name} does not have.");
}
