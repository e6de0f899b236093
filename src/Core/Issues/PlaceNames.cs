using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Issues;

/// <summary>What an issue says of a floor or a room: its name, where its row has one, since nobody knows it by its id.</summary>
internal static class PlaceNames
{
    private static readonly Dictionary<string, (string Table, Column<string> Name)> Places = new()
    {
        [TagFields.Floor] = (FloorTable.Table, FloorTable.Name),
        [TagFields.Room] = (RoomTable.Table, RoomTable.Name),
    };

    private static readonly Column<string>[] Values =
    [
        SyncIssueTable.AgreedValue,
        SyncIssueTable.DataverseValue,
        SyncIssueTable.MatterportValue,
    ];

    /// <summary>Puts names in the place of ids. One request for each kind of place that any of the issues is about.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="issues">The issues as they are to be written.</param>
    public static void Say(IRows rows, IReadOnlyCollection<Row> issues)
    {
        foreach (var alike in issues.GroupBy(issue => issue.Get(SyncIssueTable.Field)))
        {
            if (alike.Key is { } field && Places.TryGetValue(field, out var place))
            {
                Say(rows, place.Table, place.Name, alike.ToArray());
            }
        }
    }

    private static void Say(IRows rows, string table, Column<string> name, IReadOnlyList<Row> issues)
    {
        var ids = issues.SelectMany(IdsOf).Distinct().Select(id => (object)id).ToArray();
        if (ids.Length == 0)
        {
            return;
        }

        var names = rows.AllIn(table, PrimaryKey.Of(table), ids, name.Name).ToDictionary(row => row.Id, row => row.Get(name));
        foreach (var issue in issues)
        {
            foreach (var value in Values)
            {
                if (Guid.TryParse(issue.Get(value), out var id) && names.TryGetValue(id, out var said) && said is { Length: > 0 })
                {
                    issue.Set(value, said);
                }
            }
        }
    }

    private static IEnumerable<Guid> IdsOf(Row issue) =>
        Values.Select(value => Guid.TryParse(issue.Get(value), out var id) ? id : (Guid?)null).OfType<Guid>();
}
