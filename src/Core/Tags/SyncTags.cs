using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Tags;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tags;

/// <summary>
/// Reads the tags of models whole, merges them into their rows, and sends what was edited. Rows come first, then Matterport: what somebody
/// sends in between makes a row's version stale, and not Matterport's answer. Safe to be run again at any point.
/// </summary>
/// <param name="session">What it works with.</param>
/// <param name="retire">What becomes of tags that Matterport no longer has.</param>
internal sealed class SyncTags(WorkSession session, RetireTags retire)
{
    private readonly SendTags _send = new(session);
    private readonly MirrorContents _contents = new(session);

    /// <summary>Synchronises the tags of some models, in one document each way and more where tags are sent.</summary>
    /// <param name="models">Their rows, with <see cref="TagMirror.ModelColumns"/>.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>What the tags of each model amount to; null where they are to be read again.</returns>
    public async Task<IReadOnlyDictionary<Guid, TagsStamp>> SyncAsync(IReadOnlyList<Row> models, CancellationToken cancellationToken)
    {
        var begun = session.Now();
        var rows = TagMirror.OfModels(session.Rows, models.Select(model => model.Reference));
        var deleted = DeletedTags.OfModels(session.Rows, models);
        var intents = _send.Announce(models.SelectMany(model => rows[model.Reference.ToString()]));
        var readings = await ReadAsync(models, cancellationToken).ConfigureAwait(false);
        var isMirrored = _contents.Write(
            models.Select(model => (model, readings[model.Id])).Where(read => read.Item2.Floors is not null).ToArray()
        );
        var whole = models.Where(model => readings[model.Id].Tags is not null).ToArray();
        var places = _contents.Load(whole);
        var met = new TagRound(session, intents);
        var watch = new WatchModified(session);
        var elsewhere = Marked(whole, rows, readings);
        deleted = DeletedTags.With(session.Rows, deleted, whole.SelectMany(model => Strange(model, rows, readings)).ToArray());
        foreach (var model in whole)
        {
            session.Isolate(
                () =>
                {
                    var tags = new ModelTags(
                        [.. rows[model.Reference.ToString()]],
                        [.. deleted[model.Reference.ToString()]],
                        readings[model.Id].Tags!,
                        elsewhere,
                        model.Reference.ToString()
                    );
                    met.Meet(model, tags, places[model.Id]);
                    watch.Look(model, rows[model.Reference.ToString()], readings[model.Id].Tags!);
                },
                reference => met.Leave(model, SyncIssues.Parked(session.Origin, model.Get(ModelTable.MatterportId)!, reference))
            );
        }

        foreach (var unread in models.Except(whole))
        {
            session.Counts.Failed += readings[unread.Id] is { Archived: true } or { NotFound: true } ? 0 : 1;
        }

        Write(met);
        watch.Save();
        await _send.SendAsync(met, cancellationToken).ConfigureAwait(false);
        var settle = new DeletedTags(session);
        settle.Settle(met.Both);
        await settle.SettleAsync(met.Deleted, cancellationToken).ConfigureAwait(false);
        await ConfirmAsync(met, cancellationToken).ConfigureAwait(false);
        return models.ToDictionary(
            model => model.Id,
            model => StampOf(readings[model.Id], isMirrored ? begun : null, met.IsLeft(model) || !isMirrored)
        );
    }

    private TagsStamp StampOf(TagsReading reading, DateTime? readOn, bool isLeft) =>
        reading.Tags is { } tags
            ? new TagsStamp(isLeft ? null : HashOf(tags, session.Mappings.TagFingerprint), readOn, isLeft)
            // A model that cannot be read at all is not asked for more often than others.
            : new TagsStamp(null, null, IsSoon: !reading.Archived && !reading.NotFound);

    // Tags without a row. Where a row was deleted while we read, the list of deleted tags may be from before.
    private static IEnumerable<string> Strange(Row model, ILookup<string, Row> rows, IReadOnlyDictionary<Guid, TagsReading> readings)
    {
        var known = new HashSet<string>(rows[model.Reference.ToString()].Select(row => row.Get(TagTable.MatterportId)).OfType<string>());
        return readings[model.Id]
            .Tags!.Where(tag => !known.Contains(tag.Id))
            .SelectMany(tag => new[] { tag.Id }.Concat(ModelTags.MarkersOf(tag)))
            .Select(id => TagMirror.KeyOf(model.Id, id));
    }

    // The models of rows that tags are marked with and that were not read with the others.
    private Dictionary<Guid, string> Marked(
        IReadOnlyList<Row> models,
        ILookup<string, Row> rows,
        IReadOnlyDictionary<Guid, TagsReading> readings
    )
    {
        var known = new HashSet<Guid>(models.SelectMany(model => rows[model.Reference.ToString()]).Select(row => row.Id));
        var strange = models
            .SelectMany(model => readings[model.Id].Tags!)
            .Select(ModelTags.MarkedRow)
            .OfType<Guid>()
            .Where(row => !known.Contains(row))
            .Distinct()
            .Select(row => (object)row)
            .ToArray();
        return strange.Length == 0
            ? []
            : session
                .Rows.AllIn(TagTable.Table, TagTable.PrimaryKey, strange, TagTable.ModelKey.Name)
                .Where(row => row.Get(TagTable.ModelKey) is not null)
                .ToDictionary(row => row.Id, row => row.Get(TagTable.ModelKey)!);
    }

    /// <summary>What stands for the tags of a model as they were read; null while something of them is unknown.</summary>
    /// <param name="tags">Every tag of the model.</param>
    /// <param name="rules">Stands for how they are merged.</param>
    public static string? HashOf(IReadOnlyList<Tag> tags, string rules)
    {
        var told = tags.OrderBy(tag => tag.Id, StringComparer.Ordinal)
            .Select(tag => (tag.Id, Hash: ContentHash.Of(TagFields.Set, tag, rules)))
            .ToArray();
        return told.Any(tag => tag.Hash is null) ? null : StableId.Of([rules, .. told.Select(tag => tag.Id + tag.Hash)]).ToString("N");
    }

    // Floors and rooms are read with the tags when the model has changed since, and where a tag names one that has no row.
    private async Task<IReadOnlyDictionary<Guid, TagsReading>> ReadAsync(IReadOnlyList<Row> models, CancellationToken cancellationToken)
    {
        var readings = await ReadAsync(session, models, NeedsContents, cancellationToken).ConfigureAwait(false);
        var known = _contents.Load(models);
        var strange = models
            .Where(model => readings[model.Id] is { Tags: { } tags, Floors: null } && tags.Any(tag => !known[model.Id].Know(tag)))
            .ToArray();
        if (strange.Length == 0)
        {
            return readings;
        }

        var again = await ReadAsync(session, strange, _ => true, cancellationToken).ConfigureAwait(false);
        return readings.ToDictionary(pair => pair.Key, pair => again.TryGetValue(pair.Key, out var better) ? better : pair.Value);
    }

    /// <summary>Reads the tags of models.</summary>
    /// <param name="session">What it works with.</param>
    /// <param name="models">Their rows.</param>
    /// <param name="withContents">Whose floors, rooms and sweeps are read, too.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>What came of it, by the id of the model's row.</returns>
    public static async Task<IReadOnlyDictionary<Guid, TagsReading>> ReadAsync(
        WorkSession session,
        IReadOnlyList<Row> models,
        Func<Row, bool> withContents,
        CancellationToken cancellationToken
    )
    {
        var readings = new Dictionary<Guid, TagsReading>();
        var byId = models.ToDictionary(model => ModelId.Parse(model.Get(ModelTable.MatterportId)!));
        var requests = byId.Select(pair => new TagsRequest(pair.Key, pair.Value.Get(ModelTable.TagCount) ?? 0, withContents(pair.Value)));
        foreach (var portion in TagPortions.Of(requests))
        {
            foreach (var reading in await session.Matterport.ReadTagsAsync(portion, cancellationToken).ConfigureAwait(false))
            {
                readings[byId[reading.Key].Id] = reading.Value;
            }
        }

        return readings;
    }

    /// <summary>Whether the floors, rooms and sweeps of a model may have changed since its tags were read.</summary>
    public static bool NeedsContents(Row model) =>
        model.Get(ModelTable.TagsReadOn) is not { } read || model.Get(ModelTable.ModifiedInMatterport) > read;

    private void Write(TagRound met)
    {
        foreach (var row in met.Back)
        {
            session.Rows.Update(
                new Row(TagTable.Table) { Id = row.Id }
                    .Set(TagTable.StateCode, RowState.Active)
                    .Set(TagTable.StatusCode, TagStatus.Active)
            );
        }

        SyncIssues.Raise(session.Rows, met.Issues);
        var outcomes = session.Rows.UpsertMany(met.Writes.Select(write => write.Row).ToArray());
        var issues = new List<Row>();
        var settled = new List<string>();
        for (var i = 0; i < met.Writes.Count; i++)
        {
            var (write, outcome) = (met.Writes[i], outcomes[i]);
            if (!outcome.IsWritten)
            {
                met.Leave(write.Model);
                session.Counts.Failed += outcome.Result == RowResult.Failed ? 1 : 0;
                continue;
            }

            session.Counts.Created += outcome.Result == RowResult.Created ? 1 : 0;
            session.Counts.Updated += outcome.Result == RowResult.Updated ? 1 : 0;
            session.Counts.Conflicts += write.Merge.NewConflicts.Count;
            issues.AddRange(write.IsNew ? SyncIssues.Of(session.Origin, outcome.Id, write.Mirror, write.Merge) : []);
            settled.AddRange(write.Settles(outcome.Id));
        }

        SyncIssues.Raise(session.Rows, issues);
        SyncIssues.Close(session.Rows, settled);
    }

    // A complete list is not enough to say that a tag is gone: it is asked for by its id once more.
    private async Task ConfirmAsync(TagRound met, CancellationToken cancellationToken)
    {
        foreach (var portion in met.Missing.GroupBy(missing => missing.Model.Id).ToArray())
        {
            var model = portion.First().Model;
            var ids = portion.Select(missing => missing.Row.Get(TagTable.MatterportId)!).ToArray();
            var request = new TagsRequest(ModelId.Parse(model.Get(ModelTable.MatterportId)!), ids.Length) { Only = ids };
            var reading = await session.Matterport.ReadTagsAsync([request], cancellationToken).ConfigureAwait(false);
            if (reading[request.Id].Tags is not { } found)
            {
                met.Leave(model);
                continue;
            }

            var there = new HashSet<string>(found.Select(tag => tag.Id));
            if (there.Count > 0)
            {
                met.Leave(model); // The list was wrong, so it is read again.
            }

            met.Leave(model); // Until it is settled what becomes of them.
            retire.Mark(portion.Select(missing => missing.Row).Where(row => !there.Contains(row.Get(TagTable.MatterportId)!)));
        }
    }
}

/// <summary>What is noted on a model after a round over its tags.</summary>
/// <param name="Hash">What its tags amount to; null where they are not settled, or not known.</param>
/// <param name="ReadOn">When they were read with what is inside the model, UTC; null where they were not.</param>
/// <param name="IsSoon">Whether they are to be read again soon.</param>
internal sealed record TagsStamp(string? Hash, DateTime? ReadOn, bool IsSoon);
