using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Matterport.Answers;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Tags;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tags;

/// <summary>
/// Makes and changes tags in Matterport. Before anything is sent the row says what may be; what Matterport answers becomes what both sides
/// agree on. A new tag bears the marker of its row, so that after a lost answer it is found and not made twice.
/// </summary>
/// <param name="session">What it works with.</param>
internal sealed class SendTags(WorkSession session)
{
    /// <summary>Tags changed in one document.</summary>
    public const int AtOnce = 20;

    /// <summary>Tags that one round sends at most; the others stay dirty.</summary>
    public const int MostAnnounced = 300;

    private readonly ParkTag _park = new(session);

    /// <summary>Notes on each row that something of it is on its way.</summary>
    /// <param name="rows">The rows of the models whose tags are synchronised.</param>
    /// <returns>The rows as they were, by their ids; without those that somebody else wrote, or is sending.</returns>
    public IReadOnlyDictionary<Guid, Row> Announce(IEnumerable<Row> rows)
    {
        var dirty = rows.Where(row =>
                session.MaySendTags
                && row.Get(TagTable.Dirty) == true
                && row.Get(TagTable.SyncState) is not (SyncState.Missing or SyncState.Failed)
                && row.Get(TagTable.MissingSince) is null
            )
            .Take(MostAnnounced)
            .ToArray();
        var marked = dirty.Select(row => (Row: row, Write: Marked(row))).Where(pair => pair.Write is not null).ToArray();
        var outcomes = session.Rows.UpsertMany(marked.Select(pair => pair.Write!).ToArray());
        return marked.Where((_, i) => outcomes[i].IsWritten).ToDictionary(pair => pair.Row.Id, pair => pair.Row);
    }

    /// <summary>Sends what the round found.</summary>
    public async Task SendAsync(TagRound round, CancellationToken cancellationToken)
    {
        var changes = new List<(OutgoingTag Tag, TagChange Change)>();
        var answers = new List<(OutgoingTag Tag, Tag Answer)>();
        foreach (var tag in round.Outgoing)
        {
            Prepare(tag, changes, answers);
        }

        Record(answers);

        // What time does not suffice for is sent when it is in flight no more.
        for (var done = 0; done < changes.Count && !session.IsOutOfTime; done += AtOnce)
        {
            var chunk = changes.Skip(done).Take(AtOnce).ToArray();
            session.Rows.UpsertMany(chunk.Select(change => Entry(change.Tag)).ToArray());
            var outcomes = await ChangeAsync(chunk.Select(change => change.Change).ToArray(), cancellationToken).ConfigureAwait(false);
            Record(chunk.Select((change, i) => (change.Tag, Answer: Accept(change.Tag, outcomes[i]))).OfAnswered().ToArray());
        }

        if (session.MaySendTags)
        {
            await RepairAsync(round, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Changes tags; a document that Matterport refuses whole is halved until the change that spoils it stands alone.</summary>
    public async Task<IReadOnlyList<TagOutcome>> ChangeAsync(IReadOnlyList<TagChange> changes, CancellationToken cancellationToken)
    {
        try
        {
            return await session.Matterport.ChangeTagsAsync(changes, cancellationToken).ConfigureAwait(false);
        }
        catch (MatterportException refusal) when (refusal is { Ambiguous: false, WaitingHelps: false, Code: ErrorCodes.Invalid })
        {
            if (changes.Count == 1)
            {
                return [new TagOutcome { Error = new ReplyError(refusal.Code, refusal.Path ?? "") }];
            }

            var half = changes.Count / 2;
            var first = await ChangeAsync(changes.Take(half).ToArray(), cancellationToken).ConfigureAwait(false);
            return [.. first, .. await ChangeAsync(changes.Skip(half).ToArray(), cancellationToken).ConfigureAwait(false)];
        }
    }

    private Row? Marked(Row row)
    {
        Row? marked = null;
        session.Isolate(
            () =>
            {
                var agreed = MergeBase.Parse(row.Get(TagTable.MergeBase));
                if (agreed.IsInFlight(session.Now()))
                {
                    return;
                }

                agreed.MarkInFlight(session.Now() + WorkClaim.Duration);
                foreach (var field in Edited(row, agreed).ToArray())
                {
                    agreed.Send(field.Name, field.Read(row));
                }

                marked = new Row(TagTable.Table) { Id = row.Id, Version = row.Version }.Set(TagTable.MergeBase, agreed.ToText());
            },
            reference => _park.Unexpected(row, reference)
        );
        return marked;
    }

    private IEnumerable<Field> Edited(Row row, MergeBase agreed) =>
        row.Get(TagTable.MatterportId) is null
            ? TagFields.Set.TwoWay.Where(field => field.Read(row) is not null)
            : session
                .Mappings.Tags.Where(rule => rule.GoesOut)
                .Select(rule => rule.Field)
                .Where(field => field.IsSendable(field.Read(row)) && !field.Same(field.Read(row), agreed[field.Name]));

    private void Prepare(OutgoingTag tag, List<(OutgoingTag, TagChange)> changes, List<(OutgoingTag, Tag)> answers) =>
        session.Isolate(
            () =>
            {
                try
                {
                    if (tag is { Theirs: null, Refusals: { } wrong })
                    {
                        _park.Unsendable(tag.Mirror, wrong);
                    }
                    else if (tag.Change() is { } change)
                    {
                        changes.Add((tag, change));
                    }
                    else if (tag.Refusals is { } refusals)
                    {
                        _park.Unsendable(tag.Mirror, refusals);
                    }
                    else if (tag.Misfit is { } misfit)
                    {
                        // Neither is sent nor taken until one of them changes.
                        _park.Refused(tag.Mirror, Phrase.Of("issue.value-does-not-fit").With("field", misfit.Field.Name));
                    }
                    else if (tag.Theirs is { } theirs)
                    {
                        answers.Add((tag, theirs)); // What was sent before has arrived, or the edit was taken back.
                    }
                }
                catch (TagIncompleteException refusal)
                {
                    _park.Refused(tag.Mirror, refusal.Phrase);
                }
            },
            reference => _park.Unexpected(tag.Mirror, reference)
        );

    private Tag? Accept(OutgoingTag tag, TagOutcome outcome)
    {
        if (outcome is { Applied: true, Answer: { } answer })
        {
            session.Counts.Sent++;
            return tag.Places.Here(answer);
        }

        session.Counts.Failed++;
        if (!outcome.Ambiguous)
        {
            session.Rows.Delete(new RowReference(ChangeTable.Table, Entry(tag).Key!.Id!.Value));
            var isGone = outcome.Error?.Code == ErrorCodes.NotFound; // The next round finds that out for itself.
            _park.Refused(
                tag.Mirror,
                Phrase.Of("issue.tag-rejected").With("code", outcome.Error?.Code ?? ErrorCodes.Unknown),
                isGone || outcome.Error is { WaitingHelps: true }
            );
        }

        return null;
    }

    private Row Entry(OutgoingTag tag) =>
        Journal.OfSending(
            tag.Mirror,
            tag.Merge,
            tag.Sent,
            tag.Theirs?.Modified ?? Answer<DateTime>.Absent,
            answer: null,
            session.Now(),
            session.Run
        );

    // With what the rows hold by now; those that somebody writes even now are merged once more.
    private void Record(IReadOnlyList<(OutgoingTag Tag, Tag Answer)> answers)
    {
        var left = answers;
        for (var tries = 2; left.Count > 0 && tries > 0; tries--)
        {
            var ids = left.Select(answer => (object)answer.Tag.Mirror.Id);
            var rows = session
                .Rows.AllIn(TagTable.Table, TagTable.PrimaryKey, ids, [.. TagMirror.MergeColumns])
                .ToDictionary(row => row.Id);
            var known = left.Where(answer => rows.ContainsKey(answer.Tag.Mirror.Id)).ToArray();
            var writes = known
                .Select(answer => Answered(answer.Tag, rows[answer.Tag.Mirror.Id], answer.Answer))
                .OfType<MergedTag>()
                .ToArray();
            SyncIssues.Raise(
                session.Rows,
                writes.SelectMany(write => SyncIssues.Of(session.Origin, write.Mirror.Id, write.Mirror, write.Merge)).ToArray()
            );
            var outcomes = session.Rows.UpsertMany(writes.Select(write => write.Row).ToArray());
            SyncIssues.Close(
                session.Rows,
                writes.Where((_, i) => outcomes[i].IsWritten).SelectMany(write => write.Settles(write.Mirror.Id)).ToArray()
            );
            var overtaken = new HashSet<Guid>(
                writes.Where((_, i) => outcomes[i].Result == RowResult.Changed).Select(write => write.Mirror.Id)
            );
            left = known.Where(answer => overtaken.Contains(answer.Tag.Mirror.Id)).ToArray();
        }
    }

    private MergedTag? Answered(OutgoingTag tag, Row now, Tag answer)
    {
        MergedTag? merged = null;
        session.Isolate(
            () =>
            {
                var merge = AnswerMerge.Of(TagFields.Set, now, tag.Merge, tag.Sent, answer, session.Mappings.Tags);
                var write =
                    MirrorRow.Write(now, merge, session.Mappings.Tags) ?? new Row(TagTable.Table) { Id = now.Id, Version = now.Version };
                if (now.Get(TagTable.MatterportId) is null)
                {
                    TagMirror.Known(write, tag.Model, answer.Id);
                }

                TagMirror.Linked(write, now.After(write.Values), tag.Model);
                merged = new MergedTag(tag.Model, now, merge, TagMirror.Stamped(write, session.Now(), session.Run));
            },
            reference => _park.Unexpected(now, reference)
        );
        return merged;
    }

    // What we made twice goes again; a tag that somebody copied with its marker loses it, and is a tag of its own.
    private async Task RepairAsync(TagRound round, CancellationToken cancellationToken)
    {
        for (var done = 0; done < round.Repairs.Count; done += AtOnce)
        {
            await ChangeAsync(round.Repairs.Skip(done).Take(AtOnce).Select(repair => repair.Change).ToArray(), cancellationToken)
                .ConfigureAwait(false);
        }
    }
}

file static class Answers
{
    public static IEnumerable<(OutgoingTag Tag, Tag Answer)> OfAnswered(this IEnumerable<(OutgoingTag Tag, Tag? Answer)> answers) =>
        answers.Where(answer => answer.Answer is not null).Select(answer => (answer.Tag, answer.Answer!));
}
