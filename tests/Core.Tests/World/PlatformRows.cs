using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Linking;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Places;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.World;

/// <summary>
/// Rows in memory with what the platform's steps do at each write of a model or a property: marks, journal, copies. Each request first
/// passes <see cref="BeforeRequest"/>, where tests cut executions off or have people edit. A write that the platform would split is
/// refused.
/// </summary>
internal sealed class PlatformRows(InMemoryRows inner, Func<DateTime> now, RowReference? by) : IRows
{
    private static readonly string[] OfProperty =
    [
        .. CopiedColumns.OfProperty.Union(PlaceKeyColumns.Read(PropertyTable.Table)),
        PropertyTable.CurrentModelId.Name,
    ];
    private static readonly string[] OfModel = [.. ModelMirror.MergeColumns.Union(PlaceKeyColumns.Read(ModelTable.Table))];
    private int _mappingWrites = -1;
    private Mappings? _mappings;

    /// <summary>Called before each request with what it does.</summary>
    public Action<string>? BeforeRequest { get; init; }

    /// <summary>What the platform calls the correlation id: the call that the next writes belong to.</summary>
    public Guid Operation { get; set; } = Guid.NewGuid();

    public int Requests { get; private set; }

    public int Writes { get; private set; }

    public Row? Find(RowKey key, IReadOnlyList<string> columns)
    {
        Count("find " + key.Table, isWrite: false);
        return inner.Find(key, columns);
    }

    public RowPage Query(RowQuery query)
    {
        Count("query " + query.Table, isWrite: false);
        return inner.Query(query);
    }

    public Guid Create(Row row)
    {
        Count("create " + row.Table, isWrite: true);
        return inner.Create(Keyed(Active(row), row));
    }

    public void Update(Row row)
    {
        Count("update " + row.Table, isWrite: true);
        RefuseMixed(row);
        Written(row);
    }

    public IReadOnlyList<RowOutcome> UpsertMany(IReadOnlyList<Row> rows)
    {
        Count("upsert " + rows[0].Table, isWrite: true);
        return rows.Select(Upserted).ToArray();
    }

    public void Delete(RowReference row)
    {
        Count("delete " + row.Table, isWrite: true);
        inner.Delete(row);
    }

    private void Count(string request, bool isWrite)
    {
        BeforeRequest?.Invoke(request);
        Requests++;
        Writes += isWrite ? 1 : 0;
    }

    private RowOutcome Upserted(Row row)
    {
        var key = row.Version is null && row.Key is { } named ? named : RowKey.Of(row.Reference);
        if (row.Table is not (ModelTable.Table or PropertyTable.Table) || inner.Find(key, []) is not { } known)
        {
            return inner.UpsertMany([inner.Find(key, []) is null ? Keyed(Active(row), Whole(row)) : RefuseMixed(row)])[0];
        }

        try
        {
            var write = new Row(row.Table) { Id = known.Id, Version = row.Version };
            foreach (var pair in row.Values)
            {
                write.SetRaw(pair.Key, pair.Value);
            }

            Written(write);
            return new RowOutcome(known.Id, RowResult.Updated);
        }
        catch (RowChangedException)
        {
            return new RowOutcome(Guid.Empty, RowResult.Changed);
        }
    }

    // Read again only after a write of theirs: each write of a model needs them.
    private Mappings LoadedMappings()
    {
        if (_mappings is null || _mappingWrites != inner.WritesOf(FieldMappingTable.Table))
        {
            _mappingWrites = inner.WritesOf(FieldMappingTable.Table);
            _mappings = Mappings.Load(inner);
        }

        return _mappings;
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/special-update-operation-behavior
    private static Row RefuseMixed(Row row)
    {
        var states = row.Values.Keys.Count(column => column is "statecode" or "statuscode");
        return states == 0 || (states == row.Values.Count && row.Version is null)
            ? row
            : throw new InvalidOperationException(
                $"State and status of {row.Table} are written with {string.Join(", ", row.Values.Keys)}."
            );
    }

    // Written with what they are made of, as the step does before the operation.
    private static Row Keyed(Row write, Row whole) =>
        write.Table is ModelTable.Table or PropertyTable.Table ? write.SetAll(PlaceKeyColumns.Changes(whole)) : write;

    private static Row Whole(Row row) => row.Key is { Id: null } key ? new Row(row.Table).SetAll(row.Values).SetAll(key.Values!) : row;

    private static Row Active(Row row) => row.Has("statecode") ? row : row.SetRaw("statecode", (int)RowState.Active);

    private void Written(Row row)
    {
        if (row.Table == ModelTable.Table)
        {
            Model(row);
        }
        else if (row.Table == PropertyTable.Table && inner.Find(RowKey.Of(row.Reference), OfProperty) is { } before)
        {
            inner.Update(Keyed(row, before.After(row.Values)));
            if (before.After(row.Values).Get(PropertyTable.CurrentModelId) is { } model)
            {
                new FollowEdits(this, new Authorship(now(), Operation, by)).OfProperty(before, row, model, LoadedMappings());
            }
        }
        else
        {
            inner.Update(row);
        }
    }

    private void Model(Row write)
    {
        var before = inner.Get(RowKey.Of(write.Reference), OfModel);
        var mappings = LoadedMappings();
        foreach (var mark in MarkDirty.Marks(ModelFields.Set, before, write, mappings.Fields, now()))
        {
            write.SetRaw(mark.Key, mark.Value);
        }

        inner.Update(Keyed(write, before.After(write.Values)));
        if (Journal.OfMirror(ModelFields.Set, before, write, now(), Operation, by) is { } entry)
        {
            inner.UpsertMany([entry]);
        }

        new FollowEdits(inner, new Authorship(now(), Operation, by)).OfModel(before, write, mappings);
    }
}
