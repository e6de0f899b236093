using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Queries;

/// <summary>A FetchXML query: the tables, columns and aliases that it names.</summary>
public sealed class FetchDefinition : SolutionElement
{
    private readonly Dictionary<string, string> _aliases = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Table, string Column)> _columns = [];
    private readonly List<FetchAttributeDefinition> _attributes = [];
    private readonly List<FetchLinkDefinition> _links = [];
    private readonly List<string> _named = [];

    internal FetchDefinition(SolutionFile file, XElement xml)
        : base(file, xml)
    {
        if (xml.Element("entity") is { } table)
        {
            foreach (var link in table.Descendants("link-entity").Select(link => new FetchLinkDefinition(file, link)))
            {
                _links.Add(link);
                _aliases[link.Alias] = link.Table;
            }

            Read(table, Table, "");
        }
    }

    /// <summary>The logical name of the table that it asks for.</summary>
    public XmlValue Table => Value("entity/@name");

    /// <summary>The tables that it links, at any depth.</summary>
    public IReadOnlyList<FetchLinkDefinition> Links => _links;

    /// <summary>What it fetches, groups by or sums up.</summary>
    public IReadOnlyList<FetchAttributeDefinition> Attributes => _attributes;

    /// <summary>The logical names of the table and of those that are linked to it.</summary>
    public IEnumerable<string> Tables => _aliases.Values.Prepend(Table.Text).Distinct();

    /// <summary>Every column that it names, with the table that it belongs to.</summary>
    public IEnumerable<(string Table, string Column)> Columns => _columns.Where(use => use.Column.Length > 0).Distinct();

    /// <summary>The aliases that conditions and orders name, and no linked table has.</summary>
    public IEnumerable<string> UnknownAliases => _named.Where(alias => !_aliases.ContainsKey(alias) && alias != Table).Distinct();

    /// <summary>What a layout can show: a column of the table, or alias.column of a linked one.</summary>
    public IEnumerable<string> LayoutNames => _attributes.Select(attribute => attribute.LayoutName);

    /// <summary>The aliases that it gives to its results.</summary>
    public IEnumerable<string> ResultAliases => _attributes.Select(attribute => attribute.Alias.Text).Where(alias => alias.Length > 0);

    private void Read(XElement element, string table, string prefix)
    {
        foreach (var child in element.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "link-entity":
                    Link(new FetchLinkDefinition(File, child), table);
                    break;
                case "filter":
                    Read(child, table, prefix);
                    break;
                case "attribute":
                    var attribute = new FetchAttributeDefinition(File, child, table, prefix);
                    _attributes.Add(attribute);
                    _columns.Add((table, attribute.Column));
                    break;
                case "condition" or "order":
                    Use(child, table);
                    break;
            }
        }
    }

    private void Link(FetchLinkDefinition link, string table)
    {
        _columns.Add((link.Table, link.From));
        _columns.Add((table, link.To));
        Read(link.Xml, link.Table, $"{link.Alias}.");
    }

    private void Use(XElement use, string table)
    {
        if (use.Attr("entityname") is not { Length: > 0 } alias)
        {
            _columns.Add((table, use.Attr("attribute")));
            return;
        }

        _named.Add(alias);
        if (_aliases.TryGetValue(alias, out var target))
        {
            _columns.Add((target, use.Attr("attribute")));
        }
    }
}
