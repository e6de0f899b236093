using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Places;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>
/// Where a property is, by its own account. What a link has copied into it says nothing: otherwise a wrong link would prove itself.
/// </summary>
internal static class RecordPlace
{
    private const int LatestEntries = 50;

    /// <summary>The facts of the property that do not come from a model.</summary>
    /// <param name="system">The rows as the system.</param>
    /// <param name="property">The property, with <see cref="PlaceColumns.Names"/>.</param>
    public static PlaceFacts Of(IRows system, Row property)
    {
        var own = new Row(property.Table) { Id = property.Id }.SetAll(property.Values);
        foreach (var column in Copied(system, property))
        {
            own.SetRaw(column, null);
        }

        return PlaceColumns.Of(own);
    }

    // Written by a link, and as it was written: what somebody has typed since is theirs, and so is what was there before a link.
    private static string[] Copied(IRows system, Row property)
    {
        var entries = system
            .Query(
                new RowQuery(ChangeTable.Table, [ChangeTable.Fields.Name])
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
