using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Guards;

/// <summary>
/// Sets lookups again that somebody emptied although the row that they point at is there. A guard cannot refuse that: the platform empties
/// the same lookups, as whoever deletes, when that row is deleted.
/// </summary>
/// <param name="system">The rows as the system.</param>
public sealed class RestoreLookups(IRows system)
{
    private const int MostAttempts = 3;

    // A current model has no key beside it: the link names it.
    private static readonly Lookup[] Lookups =
    [
        new(ChangeTable.Table, ChangeTable.ModelId, ModelTable.Table, ChangeTable.ModelKey),
        new(MatchReviewTable.Table, MatchReviewTable.ModelId, ModelTable.Table, MatchReviewTable.ModelKey),
        new(MatchReviewTable.Table, MatchReviewTable.PropertyId, PropertyTable.Table, MatchReviewTable.RecordKey),
        new(ModelLinkTable.Table, ModelLinkTable.ModelId, ModelTable.Table, ModelLinkTable.ModelKey),
        new(ModelLinkTable.Table, ModelLinkTable.PropertyId, PropertyTable.Table, ModelLinkTable.RecordKey),
        new(ModelLinkTable.Table, ModelLinkTable.SiteVisitId, SiteVisitTable.Table, ModelLinkTable.RecordKey),
        new(AddOnTable.Table, AddOnTable.ModelId, ModelTable.Table, AddOnTable.ModelKey),
        new(AddOnTable.Table, AddOnTable.OrderId, OrderTable.Table, AddOnTable.OrderKey),
        new(AssetTable.Table, AssetTable.AddOnId, AddOnTable.Table, AssetTable.AddOnKey),
        new(AssetTable.Table, AssetTable.ModelId, ModelTable.Table, AssetTable.ModelKey),
        new(DownloadTable.Table, DownloadTable.AssetId, AssetTable.Table, DownloadTable.AssetKey),
        new(ApprovalTable.Table, ApprovalTable.OrderId, OrderTable.Table, ApprovalTable.OrderKey),
        new(OrderEventTable.Table, OrderEventTable.OrderId, OrderTable.Table, OrderEventTable.OrderKey),
        new(OrderLineTable.Table, OrderLineTable.OrderId, OrderTable.Table, OrderLineTable.OrderKey),
        new(OrderTable.Table, OrderTable.AccountId, AccountTable.Table, OrderTable.AccountKey),
        new(PropertyTable.Table, PropertyTable.CurrentModelId, ModelTable.Table, null),
        new(SiteVisitTable.Table, SiteVisitTable.CurrentModelId, ModelTable.Table, null),
        new(SyncIssueTable.Table, SyncIssueTable.AccountId, AccountTable.Table, SyncIssueTable.AccountKey),
        new(SyncIssueTable.Table, SyncIssueTable.ModelId, ModelTable.Table, SyncIssueTable.ModelKey),
        new(SyncIssueTable.Table, SyncIssueTable.TagId, TagTable.Table, SyncIssueTable.TagKey),
        new(SyncRunTable.Table, SyncRunTable.AccountId, AccountTable.Table, SyncRunTable.AccountKey),
        new(DeletedTagTable.Table, DeletedTagTable.ModelId, ModelTable.Table, DeletedTagTable.ModelKey),
        new(FloorTable.Table, FloorTable.ModelId, ModelTable.Table, FloorTable.ModelKey),
        new(RoomTable.Table, RoomTable.ModelId, ModelTable.Table, RoomTable.ModelKey),
        new(RoomTable.Table, RoomTable.FloorId, FloorTable.Table, RoomTable.FloorKey),
        new(SweepTable.Table, SweepTable.FloorId, FloorTable.Table, SweepTable.FloorKey),
        new(SweepTable.Table, SweepTable.RoomId, RoomTable.Table, SweepTable.RoomKey),
        new(SweepTable.Table, SweepTable.ModelId, ModelTable.Table, SweepTable.ModelKey),
        new(TagTable.Table, TagTable.ModelId, ModelTable.Table, TagTable.ModelKey),
        new(WorkTable.Table, WorkTable.AccountId, AccountTable.Table, WorkTable.AccountKey),
    ];

    /// <summary>The tables that have such lookups.</summary>
    public static IReadOnlyList<string> Tables { get; } = Lookups.Select(lookup => lookup.Table).Distinct().ToArray();

    /// <summary>Such lookups of a table.</summary>
    public static IReadOnlyList<string> ColumnsOf(string table) =>
        Lookups.Where(lookup => lookup.Table == table).Select(lookup => lookup.Column.Name).ToArray();

    /// <summary>Sets again what the write emptied, while the row that it pointed at is there.</summary>
    /// <param name="written">The row's id, with the columns that were written.</param>
    public void Handle(Row written)
    {
        var emptied = Lookups
            .Where(lookup => lookup.Table == written.Table && written.Has(lookup.Column.Name) && written.Get(lookup.Column) is null)
            .ToArray();
        for (var attempt = 1; emptied.Length > 0; attempt++)
        {
            try
            {
                Restore(written.Reference, emptied);
                return;
            }
            catch (RowChangedException) when (attempt < MostAttempts)
            {
                // Somebody linked, unlinked or deleted meanwhile: what is true now is read again.
            }
        }
    }

    private void Restore(RowReference reference, IReadOnlyList<Lookup> emptied)
    {
        var columns = emptied.Select(lookup => lookup.Column.Name).Concat(emptied.Select(lookup => lookup.Key?.Name).OfType<string>());
        if (system.Find(RowKey.Of(reference), columns.Distinct().ToArray()) is not { } row)
        {
            return;
        }

        var write = new Row(row.Table) { Id = row.Id, Version = row.Version };
        foreach (var lookup in emptied.Where(lookup => row.Get(lookup.Column) is null))
        {
            if (ParentOf(row, lookup) is { } parent && parent.Table == lookup.Parent && system.Find(RowKey.Of(parent), []) is not null)
            {
                write.Set(lookup.Column, parent);
            }
        }

        if (write.Values.Count > 0)
        {
            system.Update(write);
        }
    }

    private RowReference? ParentOf(Row row, Lookup lookup) =>
        lookup.Key is null ? ModelLinks.CurrentModelOf(system, row.Reference)
        : row.Get(lookup.Key) is { } key ? RowReference.Parse(key)
        : null;

    private sealed record Lookup(string Table, Column<RowReference> Column, string Parent, Column<string>? Key);
}
