using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>A lookup whose row comes along with each row.</summary>
/// <param name="property">Its navigation property.</param>
/// <param name="lookup">Its column.</param>
/// <param name="target">The table to which it points.</param>
/// <param name="selected">The columns that come.</param>
/// <param name="rows">Writes rows of that table.</param>
internal sealed class ExpandedLookup(
    string property,
    ColumnMetadata lookup,
    TableMetadata target,
    SelectedColumns selected,
    RowSerializer rows
)
{
    private const string Version = "versionnumber";

    /// <summary>The navigation property.</summary>
    public string Property => property;

    /// <summary>As a context URL has it.</summary>
    public string Projection => $"{property}{(selected.Projection.Length > 0 ? selected.Projection : "()")}";

    /// <summary>What joins the row.</summary>
    public LinkEntity Link(TableMetadata from) =>
        new(from.Name, target.Name, lookup.Name, target.PrimaryKey.Name, JoinOperator.LeftOuter)
        {
            EntityAlias = property,
            Columns = new([.. selected.Columns.Select(column => column.Name).Union([target.PrimaryKey.Name, Version])]),
        };

    /// <summary>Takes the joined columns out of a row, as a row of their own; null when the lookup is empty.</summary>
    public JsonObject? Take(Entity row) =>
        Joined(row) is var joined && joined.Contains(target.PrimaryKey.Name) ? rows.ToJson(joined, selected.Columns) : null;

    private Entity Joined(Entity row)
    {
        var joined = new Entity(target.Name);
        var prefix = property + ".";
        foreach (var name in row.Attributes.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).ToArray())
        {
            var column = name[prefix.Length..];
            joined[column] = ((AliasedValue)row[name]).Value;
            if (row.FormattedValues.TryGetValue(name, out var text))
            {
                joined.FormattedValues[column] = text;
            }

            row.Attributes.Remove(name);
        }

        joined.RowVersion = $"{joined.GetAttributeValue<long?>(Version)}";
        return joined;
    }
}
