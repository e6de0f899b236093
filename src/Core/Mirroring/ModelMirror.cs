using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Places;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Mirroring;

/// <summary>The mirror rows of an account's models: how they are found, and what a synchronisation notes on them.</summary>
public static class ModelMirror
{
    /// <summary>Every column that a merge needs.</summary>
    public static IReadOnlyList<string> MergeColumns { get; } =
        MirrorRow
            .ColumnsOf(ModelFields.Set)
            .Concat([ModelTable.AccountId.Name, ModelTable.MatterportId.Name, ModelTable.LastSyncOn.Name])
            .Distinct()
            .ToArray();

    /// <summary>The columns that only the synchronisation writes: what is only read from Matterport, and its books.</summary>
    public static IReadOnlyList<string> GuardedColumns { get; } =
        ModelFields
            .Set.All.Where(field => !field.IsTwoWay)
            .Select(field => field.Column)
            .Concat(ModelFields.Set.Columns.Names)
            .Concat([
                ModelTable.AccountId.Name,
                ModelTable.MatterportId.Name,
                ModelTable.LinkKey.Name,
                ModelTable.LastSyncOn.Name,
                ModelTable.LastRunKey.Name,
                ModelTable.AccountKey.Name,
                ModelTable.TagsReadOn.Name,
                ModelTable.TagsDueOn.Name,
                ModelTable.TagsHash.Name,
                .. PlaceKeyColumns.OfModel,
            ])
            .Distinct()
            .ToArray();

    /// <summary>
    /// The columns of what the tour shows: people write them only while a mapping sends them, since they would go nowhere.
    /// </summary>
    public static IReadOnlyList<string> OptionColumns { get; } =
        ModelFields.Set.TwoWay.Where(field => field.IsOption).Select(field => field.Column).ToArray();

    /// <summary>The rows of these models, by Matterport's id.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="account">The account.</param>
    /// <param name="ids">At most 1,000: the platform takes no more than 2,000 values in a query.</param>
    /// <param name="columns">The columns to read.</param>
    public static Dictionary<string, Row> Find(
        IRows rows,
        RowReference account,
        IReadOnlyCollection<string> ids,
        IReadOnlyList<string> columns
    ) =>
        ids.Count == 0
            ? []
            : rows.All(
                    new RowQuery(ModelTable.Table, columns)
                    {
                        Where = [RowCondition.Equal(ModelTable.AccountId, account), RowCondition.In(ModelTable.MatterportId, ids)],
                    }
                )
                .ToDictionary(row => row.Get(ModelTable.MatterportId)!, StringComparer.Ordinal);

    /// <summary>The key under which a model's row is found.</summary>
    public static RowKey KeyOf(RowReference account, ModelId id) =>
        RowKey.Of(ModelTable.Table, ModelTable.AccountId, account).And(ModelTable.MatterportId, id.Value);

    /// <summary>A row that does not exist yet, to merge into.</summary>
    public static Row Blank(RowReference account, ModelId id) => new(ModelTable.Table) { Key = KeyOf(account, id) };

    /// <summary>A model as its row would hold it, for one that has no row.</summary>
    public static Row Unsaved(RowReference account, Model model)
    {
        var row = new Row(ModelTable.Table).Set(ModelTable.AccountId, account).Set(ModelTable.MatterportId, model.Id.Value);
        foreach (var field in ModelFields.Set.All)
        {
            row.SetRaw(field.Column, field.ToColumn(field.Read(model).ValueOr(null)));
        }

        return row;
    }

    /// <summary>
    /// The write of a row that was not found: it creates it, and never writes over one that somebody has created since.
    /// </summary>
    public static Row ToCreate(Row write)
    {
        var create = new Row(write.Table).SetAll(write.Values);
        foreach (var part in write.Key!.Values)
        {
            create.SetRaw(part.Key, part.Value);
        }

        return create;
    }

    /// <summary>The row with what is written on it whatever else changes: when it was last synchronised, and by which run.</summary>
    public static Row Stamped(Row mirror, DateTime now, RowReference run)
    {
        if (mirror.Key?.Values.TryGetValue(ModelTable.AccountId.Name, out var account) == true)
        {
            mirror.Set(ModelTable.AccountKey, account.ToString());
        }

        return mirror.Set(ModelTable.LastSyncOn, now).Set(ModelTable.LastRunKey, run.ToString());
    }
}
