using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Places;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>
/// Where a property is, by its own account. What a link has copied into it says nothing: otherwise a wrong link would prove itself.
/// </summary>
/// <param name="Facts">What the property says itself.</param>
/// <param name="LinkedBefore">The models that it is or was linked to, as text keys.</param>
internal sealed record RecordPlace(PlaceFacts Facts, IReadOnlyCollection<string> LinkedBefore)
{
    private const int LatestEntries = 50;

    /// <summary>The place of a property.</summary>
    /// <param name="system">The rows as the system.</param>
    /// <param name="property">The property, with <see cref="PlaceColumns.Names"/>.</param>
    public static RecordPlace Of(IRows system, Row property)
    {
        var entries = Entries(system, property);
        var own = new Row(property.Table) { Id = property.Id }.SetAll(property.Values);
        foreach (var column in Copied(entries, property))
        {
            own.SetRaw(column, null);
        }

        return new RecordPlace(PlaceColumns.Of(own), entries.Select(entry => entry.Get(ChangeTable.ModelKey)).OfType<string>().ToArray());
    }

    // Of a record, the journal keeps what links have changed.
    private static IReadOnlyList<Row> Entries(IRows system, Row property) =>
        system
            .Query(
                new RowQuery(ChangeTable.Table, [ChangeTable.Fields.Name, ChangeTable.ModelKey.Name])
                {
                    Where =
                    [
                        RowCondition.Equal(ChangeTable.TableName, property.Table),
                        RowCondition.Equal(ChangeTable.RowId, property.Id.ToString("D")),
                    ],
                    OrderBy = ChangeTable.ChangedOn.Name,
                    Descending = true,
                    PageSize = LatestEntries,
                }
            )
            .Rows;

    // Written by a link, and as it was written: what somebody has typed since is theirs, and so is what was there before a link.
    private static string[] Copied(IEnumerable<Row> entries, Row property)
    {
        var changes = entries.SelectMany(Journal.FieldsOf).ToArray();
        return PlaceColumns
            .Names.Where(column =>
                ColumnShape.ToText(property[column]) is { } value
                && changes.Any(change => change.Field == column && change.After == value)
                && !changes.Any(change => change.Field == column && change.Before == value)
            )
            .ToArray();
    }
}
