using System.Xml.Linq;

namespace MatterportForDataverse.Packing.Model;

/// <summary>What a fetch XML query names: tables, columns, aliases.</summary>
internal sealed class Fetch
{
    private readonly Dictionary<string, string> _aliases = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Table, string Column)> _columns = [];
    private readonly List<string> _foreign = [];
    private readonly HashSet<string> _shown = [];

    public Fetch(XElement fetch)
    {
        var table = fetch.Element("entity");
        Table = table.Attr("name");
        if (table is not null)
        {
            NameAliases(table);
            Read(table, Table, "");
        }
    }

    public string Table { get; }

    /// <summary>The table and those that are linked to it.</summary>
    public IEnumerable<string> Tables => _aliases.Values.Prepend(Table).Distinct();

    /// <summary>Every column that the query names, with the table it belongs to.</summary>
    public IEnumerable<(string Table, string Column)> Columns => _columns.Where(use => use.Column.Length > 0).Distinct();

    /// <summary>Names of linked tables that nothing in the query has.</summary>
    public IEnumerable<string> UnknownAliases => _foreign.Where(alias => !_aliases.ContainsKey(alias) && alias != Table).Distinct();

    /// <summary>What a layout can show: a column of the table, or alias.column of a linked one.</summary>
    public IReadOnlySet<string> Shown => _shown;

    /// <summary>Names that the query gives to its results.</summary>
    public IReadOnlySet<string> ResultAliases { get; private set; } = new HashSet<string>();

    private void NameAliases(XElement table)
    {
        foreach (var link in table.Descendants("link-entity"))
        {
            _aliases[link.Attribute("alias")?.Value ?? link.Attr("name")] = link.Attr("name");
        }

        ResultAliases = table.Descendants("attribute").Select(column => column.Attr("alias")).Where(alias => alias.Length > 0).ToHashSet();
    }

    private void Read(XElement element, string table, string prefix)
    {
        foreach (var child in element.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "link-entity":
                    Link(child, table);
                    break;
                case "filter":
                    Read(child, table, prefix);
                    break;
                case "attribute":
                    _columns.Add((table, child.Attr("name")));
                    _shown.Add(prefix + child.Attr("name"));
                    break;
                case "condition" or "order":
                    Use(child, table);
                    break;
            }
        }
    }

    private void Link(XElement link, string table)
    {
        var target = link.Attr("name");
        _columns.Add((target, link.Attr("from")));
        _columns.Add((table, link.Attr("to")));
        Read(link, target, $"{link.Attribute("alias")?.Value ?? target}.");
    }

    private void Use(XElement use, string table)
    {
        if (use.Attr("entityname") is not { Length: > 0 } alias)
        {
            _columns.Add((table, use.Attr("attribute")));
            return;
        }

        _foreign.Add(alias);
        if (_aliases.TryGetValue(alias, out var target))
        {
            _columns.Add((target, use.Attr("attribute")));
        }
    }
}
