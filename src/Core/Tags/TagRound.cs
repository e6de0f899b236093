using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Matterport.Tags;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tags;

/// <summary>What one round over the tags of some models comes to, before anything of it is written or sent.</summary>
/// <param name="session">What it works with.</param>
/// <param name="intents">The rows of which something may be sent now, by their ids.</param>
internal sealed class TagRound(WorkSession session, IReadOnlyDictionary<Guid, Row> intents)
{
    private static readonly TimeSpan Doubt = TimeSpan.FromHours(1);

    private readonly List<MergedTag> _writes = [];
    private readonly List<OutgoingTag> _outgoing = [];
    private readonly List<(Row Model, Row Row)> _missing = [];
    private readonly List<(Row Model, Row Deleted, Tag? Tag)> _deleted = [];
    private readonly List<(Row Row, Row Deleted)> _both = [];
    private readonly List<(Row Model, TagChange Change)> _repairs = [];
    private readonly List<Row> _issues = [];
    private readonly List<Row> _back = [];
    private readonly HashSet<Guid> _left = [];

    /// <summary>Rows to write at once.</summary>
    public IReadOnlyList<MergedTag> Writes => _writes;

    /// <summary>Tags to make or change in Matterport.</summary>
    public IReadOnlyList<OutgoingTag> Outgoing => _outgoing;

    /// <summary>Rows whose tag the list did not bring.</summary>
    public IReadOnlyList<(Row Model, Row Row)> Missing => _missing;

    /// <summary>Deleted tags, and what Matterport still has of them.</summary>
    public IReadOnlyList<(Row Model, Row Deleted, Tag? Tag)> Deleted => _deleted;

    /// <summary>Rows whose tags were deleted.</summary>
    public IReadOnlyList<(Row Row, Row Deleted)> Both => _both;

    /// <summary>Changes of tags that bear a marker that is not theirs.</summary>
    public IReadOnlyList<(Row Model, TagChange Change)> Repairs => _repairs;

    /// <summary>Rows that were put away with their tags, which are back.</summary>
    public IReadOnlyList<Row> Back => _back;

    /// <summary>What people have to know before a row says so.</summary>
    public IReadOnlyCollection<Row> Issues => _issues;

    /// <summary>Whether the model has to be read again.</summary>
    public bool IsLeft(Row model) => _left.Contains(model.Id);

    /// <summary>Leaves a model to the next round.</summary>
    public void Leave(Row model, Row? issue = null)
    {
        _left.Add(model.Id);
        if (issue is not null)
        {
            _issues.Add(issue);
        }
    }

    /// <summary>Merges the tags of a model.</summary>
    public void Meet(Row model, ModelTags tags, TagPlaces places)
    {
        foreach (var (row, tag) in tags.Pairs)
        {
            Merge(model, row, places.Here(tag), places);
        }

        foreach (var tag in tags.New)
        {
            Merge(model, TagMirror.Blank(model), places.Here(tag), places);
        }

        foreach (var row in tags.Alone)
        {
            MeetAlone(model, row, places);
        }

        _deleted.AddRange(tags.Deleted.Select(pair => (model, pair.Deleted, pair.Tag)));
        _both.AddRange(tags.Both);
        if (
            tags.Early.Count + tags.Both.Count > 0
            || tags.Deleted.Any(pair => pair.Tag is { } tag && !DeletedTags.IsSettled(pair.Deleted, tag))
        )
        {
            Leave(model);
        }

        var id = Matterport.Models.ModelId.Parse(model.Get(ModelTable.MatterportId)!);
        _repairs.AddRange(tags.Surplus.Select(tag => (model, TagChange.Delete(id, tag.Id))));
        _repairs.AddRange(
            tags.Copies.Select(tag =>
                (model, TagChange.Patch(id, tag.Id, new TagPatch { Keywords = [.. tag.Keywords.ValueOr([])!.Where(TagMarker.IsNone)] }))
            )
        );
        if (session.MaySendTags && tags.Surplus.Count + tags.Copies.Count > 0)
        {
            Leave(model);
        }
    }

    // Another execution may have sent it since the row was read: what Matterport says now may be from before or after.
    private void Merge(Row model, Row row, Tag theirs, TagPlaces places)
    {
        var isOurs = intents.TryGetValue(row.Id, out var intent);
        var mirror = isOurs ? intent! : row;
        if ((!isOurs && IsInFlight(row)) || IsOlder(row, theirs))
        {
            Leave(model);
            return;
        }

        if (IsPutAway(mirror))
        {
            Leave(model); // Once it is active again, it is merged like any other.
            _back.Add(mirror);
            return;
        }

        var merge = RowMerge.Of(TagFields.Set, mirror, theirs, session.Mappings.Tags);
        if (isOurs)
        {
            Leave(model);
            _outgoing.Add(new OutgoingTag(model, mirror, theirs, merge, places));
            return;
        }

        // One that is parked stays so until its time comes, or a side changes.
        var isParked = mirror.Get(TagTable.SyncState) == SyncState.Failed && merge.Changes.Count == 0;
        var issues = SyncIssues.Of(session.Origin, mirror.Id, mirror, merge).ToArray();
        if (!isParked && WriteOf(model, mirror, theirs, merge) is { } write)
        {
            var merged = new MergedTag(model, mirror, merge, write);
            _writes.Add(merged);
            _issues.AddRange(merged.IsNew ? [] : issues);
        }
        else
        {
            session.Counts.Unchanged++;
        }

        if (TagFields.Set.IsBroken(theirs))
        {
            Leave(model);
        }
    }

    // Who deactivates a row hides its tag; we do not.
    private static bool IsPutAway(Row row) =>
        row.Get(TagTable.SyncState) == SyncState.Missing
        && row.Get(TagTable.StateCode) == RowState.Inactive
        && row.Get(TagTable.Enabled) == true;

    private Row? WriteOf(Row model, Row mirror, Tag theirs, RowMerge merge)
    {
        var write = MirrorRow.Write(mirror, merge, session.Mappings.Tags);
        if (mirror.Get(TagTable.MatterportId) is null)
        {
            write = TagMirror.Known(write ?? new Row(TagTable.Table) { Id = mirror.Id, Version = mirror.Version }, model, theirs.Id);
        }

        if (write is null)
        {
            return null;
        }

        TagMirror.Linked(write, mirror.After(write.Values), model);
        return TagMirror.Stamped(mirror.Id == Guid.Empty ? Created(write, model) : write, session.Now(), session.Run);
    }

    private static Row Created(Row write, Row model)
    {
        write
            .SetParent(TagTable.ModelId, TagTable.ModelKey, model.Reference)
            .Set(TagTable.AccountKey, model.Get(ModelTable.AccountId)?.ToString());
        return model.Get(ModelTable.OwnerId) is { } owner ? write.Set(TagTable.OwnerId, owner) : write;
    }

    private void MeetAlone(Row model, Row row, TagPlaces places)
    {
        if (row.Get(TagTable.MatterportId) is not null)
        {
            if (IsYoung(row))
            {
                Leave(model);
            }
            else if (row.Get(TagTable.SyncState) != SyncState.Missing && row.Get(TagTable.MissingSince) is null)
            {
                _missing.Add((model, row));
            }
        }
        else if (intents.TryGetValue(row.Id, out var intent))
        {
            Leave(model);
            _outgoing.Add(new OutgoingTag(model, intent, null, null, places));
        }
        else if (IsInFlight(row))
        {
            Leave(model);
        }
    }

    // A replica that lags does not know of it yet, or tells what it was before.
    private bool IsYoung(Row row) => row.Get(TagTable.CreatedInMatterport) + Doubt > session.Now();

    private bool IsOlder(Row row, Tag theirs) =>
        theirs.Modified.HasValue
        && row.Get(TagTable.ModifiedInMatterport) > theirs.Modified.Value
        && row.Get(TagTable.LastSyncOn) + Doubt > session.Now();

    private bool IsInFlight(Row row) => MergeBase.TryParse(row.Get(TagTable.MergeBase)) is { } agreed && agreed.IsInFlight(session.Now());
}

/// <summary>A row of a tag and what a merge writes on it.</summary>
/// <param name="Model">The row of its model.</param>
/// <param name="Mirror">The row as it was read; an empty one for a tag without a row.</param>
/// <param name="Merge">The merge.</param>
/// <param name="Row">What is written.</param>
internal sealed record MergedTag(Row Model, Row Mirror, RowMerge Merge, Row Row)
{
    /// <summary>Whether the tag had no row.</summary>
    public bool IsNew => Mirror.Id == Guid.Empty;

    /// <summary>The keys of issues that need no answer any more.</summary>
    /// <param name="id">The id of the row.</param>
    public IEnumerable<string> Settles(Guid id)
    {
        var missing = Mirror.Get(TagTable.SyncState) == SyncState.Missing || Mirror.Get(TagTable.MissingSince) is not null;
        return Merge
            .Settled.Concat(Mirror.Get(TagTable.Message) is null || Merge.StaysParked ? [] : [SyncIssues.Sending])
            .Concat(missing ? [SyncIssues.NotFound] : [])
            .Select(subject => SyncIssues.KeyOf(id, subject));
    }
}
