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
) : Expansion(property, selected)
{
    private const string Version = "versionnumber";

    public override LinkEntity Link(TableMetadata from) =>
        new(from.Name, target.Name, lookup.Name, target.PrimaryKey.Name, JoinOperator.LeftOuter)
        {
            EntityAlias = Property,
            Columns = new([.. Selected.Columns.Select(column => column.Name).Union([target.PrimaryKey.Name, Version])]),
        };

    /// <summary>The joined row; null when the lookup is empty.</summary>
    public override Action<JsonObject> Take(WebApiRequest request, Entity row)
    {
        var joined = Joined(row);
        var json = joined.Contains(target.PrimaryKey.Name) ? rows.ToJson(joined, Selected.Columns) : null;
        return to => to[Property] = json;
    }

    private Entity Joined(Entity row)
    {
        var joined = new Entity(target.Name);
        var prefix = Property + ".";
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
