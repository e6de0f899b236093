using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Bundles;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Assets;

/// <summary>
/// Keeps the add-ons of a model and their files as rows, by what Matterport shows of them. What somebody bought elsewhere is there without
/// an order. What an answer does not tell changes nothing, and no row is deleted.
/// </summary>
/// <param name="system">The rows as the system.</param>
/// <param name="now">The clock, UTC.</param>
internal sealed class RecordAddOns(IRows system, Func<DateTime> now)
{
    private static readonly string[] AddOnColumns =
    [
        AddOnTable.BundleId.Name,
        AddOnTable.Name.Name,
        AddOnTable.State.Name,
        AddOnTable.Progress.Name,
        AddOnTable.ProgressOn.Name,
        AddOnTable.OrderId.Name,
        AddOnTable.OrderKey.Name,
    ];

    private static readonly string[] AssetColumns =
    [
        AssetTable.MatterportId.Name,
        AssetTable.Name.Name,
        AssetTable.Kind.Name,
        AssetTable.Format.Name,
        AssetTable.Availability.Name,
        AssetTable.AddOnId.Name,
        AssetTable.AddOnKey.Name,
    ];

    /// <summary>Records what was read.</summary>
    /// <param name="model">The row of <c>mpt_model</c>, with its owner.</param>
    /// <param name="reading">What Matterport said of the model.</param>
    public void Handle(Row model, BundlesReading reading)
    {
        if (reading.Bundles is not { } bundles)
        {
            return;
        }

        var held = HeldOf(AddOnTable.Table, AddOnTable.ModelKey, model, AddOnColumns).ToDictionary(row => row.Get(AddOnTable.BundleId)!);
        var seen = bundles
            .Where(bundle => bundle.IsTaken || held.ContainsKey(bundle.Id))
            .GroupBy(bundle => bundle.Id)
            .Select(same => same.First())
            .ToArray();
        if (seen.Length == 0)
        {
            return;
        }

        var orders = OrderedAddOns.Of(system, model.Reference);
        Write(
            seen.Select(bundle => AddOn(model, bundle, orders)).ToArray(),
            row => held.TryGetValue(row.Get(AddOnTable.BundleId)!, out var one) ? one : null
        );
        WriteFiles(model, seen);
    }

    private Row AddOn(Row model, Bundle bundle, OrderedAddOns orders)
    {
        var row = new Row(AddOnTable.Table)
            .SetParent(AddOnTable.ModelId, AddOnTable.ModelKey, model.Reference)
            .Set(AddOnTable.BundleId, Cut(bundle.Id, AddOnTable.BundleId))
            .Set(AddOnTable.Name, Cut(bundle.Name, AddOnTable.Name))
            .SetParent(AddOnTable.OrderId, AddOnTable.OrderKey, orders.Of(bundle.Id))
            .Set(AddOnTable.FirstSeenOn, now());
        if (AddOnStates.Of(bundle) is { } state)
        {
            row.Set(AddOnTable.State, state)
                .Set(AddOnTable.Progress, Cut(bundle.Progress, AddOnTable.Progress))
                .Set(AddOnTable.ProgressOn, bundle.ProgressOn);
        }

        return model.Get(ModelTable.OwnerId) is { } owner ? row.Set(AddOnTable.OwnerId, owner) : row;
    }

    private void WriteFiles(Row model, IReadOnlyList<Bundle> bundles)
    {
        var addOns = HeldOf(AddOnTable.Table, AddOnTable.ModelKey, model, [AddOnTable.BundleId.Name])
            .ToDictionary(row => row.Get(AddOnTable.BundleId)!, row => row.Reference);
        var files = bundles
            .Where(bundle => addOns.ContainsKey(bundle.Id))
            .SelectMany(bundle => (bundle.Files ?? []).Select(file => File(model, bundle, file, addOns[bundle.Id])))
            .GroupBy(row => row.Get(AssetTable.MatterportId))
            .Select(same => same.First())
            .ToArray();
        if (files.Length > 0)
        {
            var held = HeldOf(AssetTable.Table, AssetTable.ModelKey, model, AssetColumns)
                .ToDictionary(row => row.Get(AssetTable.MatterportId)!);
            Write(files, row => held.TryGetValue(row.Get(AssetTable.MatterportId)!, out var one) ? one : null);
        }
    }

    private static Row File(Row model, Bundle bundle, BundleFile file, RowReference addOn)
    {
        var row = new Row(AssetTable.Table)
            .SetParent(AssetTable.ModelId, AssetTable.ModelKey, model.Reference)
            .SetParent(AssetTable.AddOnId, AssetTable.AddOnKey, addOn)
            .Set(AssetTable.MatterportId, IdOf(bundle.Id, file))
            .Set(AssetTable.BundleId, Cut(bundle.Id, AssetTable.BundleId))
            .Set(AssetTable.Name, Cut(file.FileName ?? $"{bundle.Name}.{file.Format}", AssetTable.Name))
            .Set(AssetTable.Kind, AssetKinds.Of(bundle.Id, file))
            .Set(AssetTable.Format, Cut(file.Format, AssetTable.Format))
            .Set(AssetTable.Availability, AssetKinds.AvailabilityOf(file));
        return model.Get(ModelTable.OwnerId) is { } owner ? row.Set(AssetTable.OwnerId, owner) : row;
    }

    /// <summary>Names a file among those of its model, as rows do.</summary>
    internal static string IdOf(string bundleId, BundleFile file) => Cut($"{bundleId}/{file.Key}", AssetTable.MatterportId)!;

    // Whoever records the same at the same moment writes the same.
    private void Write(IReadOnlyList<Row> told, Func<Row, Row?> held)
    {
        var writes = told.Select(row => held(row) is { } there ? RowDifference.Of(there, row) : row).OfType<Row>().ToArray();
        if (writes.Length > 0)
        {
            system.UpsertMany(writes);
        }
    }

    private IEnumerable<Row> HeldOf(string table, Column<string> modelKey, Row model, string[] columns) =>
        system.All(new RowQuery(table, columns) { Where = [RowCondition.Equal(modelKey, model.Reference.ToString())] });

    private static string? Cut(string? text, Column<string> column) =>
        text is null || text.Length <= column.MaxLength ? text : text.Substring(0, column.MaxLength!.Value);
}
