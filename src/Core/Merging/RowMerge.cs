using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Merging;

/// <summary>
/// The merge of one row and the object that it mirrors: what the row becomes, what is to be sent, and what a person has to decide.
/// Deciding changes nothing.
/// </summary>
public sealed class RowMerge
{
    private readonly Row _mirror;

    private RowMerge(FieldSet set, Row mirror, MergeBase agreed, IReadOnlyList<FieldMerge> fields, List<string> settled)
    {
        Set = set;
        _mirror = mirror;
        Agreed = agreed;
        Merged = fields;
        Settled = settled;
    }

    /// <summary>The fields that were merged.</summary>
    public FieldSet Set { get; }

    /// <summary>The merge of each two-way field that has an active mapping.</summary>
    public IReadOnlyList<FieldMerge> Merged { get; }

    /// <summary>The base as it is after this merge.</summary>
    public MergeBase Agreed { get; }

    /// <summary>Subjects about which a person was told or asked, and which need nothing any more.</summary>
    public List<string> Settled { get; }

    /// <summary>True when Matterport newly holds somebody else's key where ours should be.</summary>
    public bool FoundInternalIdTaken { get; private set; }

    /// <summary>The key that Matterport holds; null when there is none, or it is not known.</summary>
    public string? TheirKey { get; private set; }

    /// <summary>The columns of the mirror row that change, with their new values.</summary>
    public Dictionary<string, object?> Changes { get; } = new(StringComparer.Ordinal);

    /// <summary>Fields whose value in Dataverse is to be sent.</summary>
    public IEnumerable<FieldMerge> Outgoing =>
        Merged.Where(merge => merge.Verdict == MergeVerdict.Keep && merge.Refusal(Set.Table) is null);

    /// <summary>Fields whose value in Dataverse would be sent, and cannot be as it is.</summary>
    public IEnumerable<FieldMerge> Unsendable => Merged.Where(merge => merge.Refusal(Set.Table) is not null);

    /// <summary>What a person is told of these; null when there are none.</summary>
    public IReadOnlyList<Phrase>? Refusals =>
        Unsendable.OrderBy(merge => merge.Field.Name, StringComparer.Ordinal).Select(merge => merge.Refusal(Set.Table)!).ToArray()
            is { Length: > 0 } reasons
            ? [Phrase.Of("issue.unsendable"), .. reasons]
            : null;

    /// <summary>Fields about which a person is newly asked, or asked again because a side has changed since.</summary>
    public List<FieldMerge> NewConflicts { get; } = [];

    /// <summary>Fields whose value in Matterport does not fit its column.</summary>
    public IEnumerable<FieldMerge> DoesNotFit => Merged.Where(merge => merge.Verdict == MergeVerdict.DoesNotFit);

    /// <summary>True when our key is to be written into Matterport.</summary>
    public bool SendsKey { get; private set; }

    /// <summary>True when Matterport has to be written to.</summary>
    public bool HasOutgoing => SendsKey || Outgoing.Any();

    /// <summary>
    /// True when the row was set aside and nothing that is left of it can be sent: reading it again changes nothing about that.
    /// </summary>
    public bool StaysParked =>
        _mirror.Get(Set.Columns.SyncState) == SyncState.Failed
        && _mirror.Get(Set.Columns.Message) is not null
        && Agreed.Asked.Count == 0
        && !HasOutgoing
        && Unsendable.Any();

    /// <summary>Merges what Matterport says into the mirror row.</summary>
    /// <param name="set">The fields.</param>
    /// <param name="mirror">
    /// The row with every mirrored column, the base and the dirty mark; an empty row for an object not mirrored yet.
    /// </param>
    /// <param name="theirs">What Matterport says.</param>
    /// <param name="rules">The active rules of two-way fields.</param>
    public static RowMerge Of(FieldSet set, Row mirror, ApiObject theirs, IReadOnlyList<FieldRule> rules)
    {
        var agreed = MergeBase.Parse(mirror.Get(set.Columns.MergeBase));
        var before = agreed.ToText();
        agreed.ClearInFlight();
        RecogniseWhatWasSent(set, agreed, theirs);
        var oursIsNewer =
            mirror.Get(set.Columns.DirtyOn) is { } edited
            && !(set.ModifiedPath is { } path && theirs.Moment(path) is { HasValue: true } modified && edited <= modified.Value);
        var merged = rules
            .Select(rule => IsNew(mirror) ? rule with { Direction = Direction.ToDataverse } : rule)
            .Select(rule => IsAskedOfLink(rule, agreed) ? rule with { FirstContact = InitialWinner.RaiseConflict } : rule)
            .Select(rule =>
                FieldMerge.Of(
                    rule,
                    agreed[rule.Field.Name],
                    rule.Field.Read(mirror),
                    rule.Field.Read(theirs),
                    oursIsNewer,
                    isFirstContact: !agreed.Has(rule.Field.Name),
                    agreed.Has(rule.Field.Name) ? agreed.OurSpelling(rule.Field.Name) : null
                )
            )
            .ToArray();
        merged = LostZeros.AskAbout(set, merged, theirs, agreed);
        var settled = merged
            .Where(merge => merge.Verdict is MergeVerdict.Same or MergeVerdict.SameButSpelling or MergeVerdict.Take or MergeVerdict.Keep)
            .Select(merge => merge.Field.Name)
            .Where(agreed.Asked.ContainsKey)
            .ToList();

        var result = new RowMerge(set, mirror, agreed, merged, settled);
        result.MirrorWhatIsOnlyRead(theirs, rules);
        result.ApplyVerdicts();
        result.DecideKey(theirs);
        if (agreed.ToText() != before || mirror.Get(set.Columns.MergeBase) is null)
        {
            result.Changes[set.Columns.MergeBase.Name] = agreed.ToText();
        }

        return result;
    }

    // The value of a write whose answer was lost is ours, not an edit of somebody in Matterport.
    private static void RecogniseWhatWasSent(FieldSet set, MergeBase agreed, ApiObject theirs)
    {
        foreach (var name in agreed.Sent.ToArray())
        {
            var isKey = name == KeyField.Name;
            var answer = isKey ? theirs.Text(set.Key!.Path) : set[name].Read(theirs);
            var value = answer.ValueOr(null) is { Length: > 0 } told ? told : null;
            if (answer.IsKnown && agreed.SentOf(name).Any(sent => isKey ? sent == (value ?? "") : set[name].Same(value, sent)))
            {
                agreed.Agree(name, value);
            }
            else if (answer.IsKnown)
            {
                agreed.ForgetSent(name);
            }
        }
    }

    // A row that does not exist yet has nothing to say: it is filled, and empties nothing, whoever leads afterwards.
    private static bool IsNew(Row mirror) => mirror.Id == Guid.Empty;

    // What a link asks is answered by a person, whatever happens at first contact with Matterport.
    private static bool IsAskedOfLink(FieldRule rule, MergeBase agreed) =>
        agreed.Asked.TryGetValue(rule.Field.Name, out var asked) && asked.OfLink;

    private void MirrorWhatIsOnlyRead(ApiObject theirs, IReadOnlyList<FieldRule> rules)
    {
        var merged = new HashSet<string>(rules.Select(rule => rule.Field.Name));
        foreach (var field in Set.All.Where(field => !merged.Contains(field.Name) && (!field.IsTwoWay || IsNew(_mirror))))
        {
            var answer = field.Read(theirs);
            if (answer.IsKnown && field.Fits(answer.ValueOr(null!)) && answer.ValueOr(null!) != field.Read(_mirror))
            {
                field.Write(Changes, answer.ValueOr(null!));
                if (field.IsTwoWay)
                {
                    Agreed.Agree(field.Name, answer.ValueOr(null)); // So that a mapping that is switched on later has a base.
                }
            }
        }
    }

    private void ApplyVerdicts()
    {
        foreach (var merge in Merged)
        {
            switch (merge.Verdict)
            {
                case MergeVerdict.Same:
                case MergeVerdict.Take:
                    Agreed.Agree(merge.Field.Name, merge.Theirs);
                    Take(merge);
                    break;
                case MergeVerdict.SameButSpelling:
                    Agreed.AgreeAsSpelt(merge.Field.Name, merge.Ours!, merge.Theirs!);
                    break;
                case MergeVerdict.Keep:
                    Agreed.Agree(merge.Field.Name, merge.Theirs);
                    break;
                case MergeVerdict.Ask when !AskedAbout(merge):
                    Agreed.Ask(merge.Field.Name, merge.Ours, merge.Theirs, merge.Restored);
                    NewConflicts.Add(merge);
                    break;
                default:
                    break;
            }
        }
    }

    private void Take(FieldMerge merge)
    {
        if (merge.Ours != merge.Theirs)
        {
            merge.Field.Write(Changes, merge.Theirs);
        }
    }

    private bool AskedAbout(FieldMerge merge) =>
        Agreed.Asked.TryGetValue(merge.Field.Name, out var asked)
        && asked.Restored == merge.Restored
        && merge.Field.Same(asked.Ours, merge.Ours)
        && merge.Field.Same(asked.Theirs, merge.Theirs);

    // A key of somebody else may be longer than its column. It is never written back, so its beginning is enough to know that it is there.
    private string? Mirrored(Column<string> column, string? value)
    {
        if (value is null || value.Length <= column.MaxLength)
        {
            return value;
        }

        var cut = value.Substring(0, column.MaxLength!.Value - 1) + "…";
        if (_mirror.Get(column) != cut)
        {
            Changes[column.Name] = cut;
        }

        return cut;
    }

    private void DecideKey(ApiObject theirs)
    {
        if (Set.Key is not { } key || theirs.Text(key.Path) is not { IsKnown: true } answer)
        {
            return;
        }

        TheirKey = answer.ValueOr(null);
        var after = new Row(Set.Table).Set(key.Ours, _mirror.Get(key.Ours)).Set(key.Theirs, Mirrored(key.Theirs, TheirKey));
        if (after.Get(key.Ours) is { } ours && ours == TheirKey)
        {
            Agreed.Agree(KeyField.Name, ours);
        }

        SendsKey = DirtyMark.KeyIsToBeSent(Set, after, Agreed);
        var (wasForeign, isForeign) = (DirtyMark.KeyIsForeign(Set, _mirror, Agreed), DirtyMark.KeyIsForeign(Set, after, Agreed));
        FoundInternalIdTaken = isForeign && !wasForeign;
        if (wasForeign && !isForeign)
        {
            Settled.Add(Set.All.Single(field => field.Column == key.Theirs.Name).Name);
        }
    }
}
