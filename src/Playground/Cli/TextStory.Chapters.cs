using MatterportForDataverse.Playground.Scenarios.Facts;
using Spectre.Console;

namespace MatterportForDataverse.Playground.Cli;

/// <summary>What each chapter says.</summary>
internal sealed partial class TextStory
{
    private const int Shown = 8;

    public override void Tell(SetupFacts facts)
    {
        Say(
            facts.MatterportUrl is { } url
                ? (FormattableString)
                    $"Matterport:  {url} with {Many(facts.Models, "model")}{(facts.Planted > 0 ? $", {facts.Planted} of them planted for the properties of the file" : "")}"
                : $"Matterport:  the real one"
        );
        Say(
            $"Dataverse:   {facts.DataverseUrl} with {facts.Solution}: {facts.Tables} tables, {facts.CustomApis} custom APIs, {facts.Steps} steps, {facts.Roles} roles"
        );
        Say($"People:      Ann (operator), Rita (reader), Ada (administrator)");
        var untried = facts.Checks.Count(check => check is { Check: "keys", Outcome: "note" });
        Say(
            $"Setup check: {facts.Checks.Count(check => check.Outcome == "good")} good{(untried > 0 ? $", {Many(untried, "key")} without a row to try it with yet" : "")}"
        );
        foreach (
            var check in facts.Checks.Where(check =>
                check is { Check: "token" } or ({ Outcome: "bad" or "note" } and not { Check: "keys", Outcome: "note" })
            )
        )
        {
            Say($"  {check.Outcome, -4} {check.Found}{(check.Outcome == "bad" ? " -> " + check.Fix : "")}");
        }
    }

    public override void Tell(ImportFacts facts)
    {
        Say(
            $"{facts.File}: {Many(facts.Created, "property", "properties")} created, {facts.Updated} updated, {facts.Unchanged} unchanged; {Many(facts.Visits, "site visit")}"
        );
        foreach (var bad in facts.BadRows)
        {
            Say($"  not used: line {bad.Line}, {bad.Why}");
        }
    }

    public override void Tell(LinkingFacts facts)
    {
        Say(
            $"{facts.Linked.Count} linked, {facts.Already} linked before, {facts.Ambiguous.Count} left to a person, {facts.Without.Count} without a model"
        );
        foreach (var suggestion in facts.Linked.Take(Shown))
        {
            Say($"  linked    {suggestion.Reference} {suggestion.Name}");
            Candidate(suggestion.Candidates[0]);
        }

        if (facts.Linked.Count > Shown)
        {
            Say($"  linked    ... and {facts.Linked.Count - Shown} more");
        }

        foreach (var suggestion in facts.Ambiguous.Take(Shown))
        {
            Say($"  which?    {suggestion.Reference} {suggestion.Name}");
            suggestion.Candidates.ToList().ForEach(Candidate);
        }

        foreach (var suggestion in facts.Without.Take(Shown))
        {
            Say($"  no model  {suggestion.Reference} {suggestion.Name}");
        }

        Say($"{facts.VisitsWithModel} of {Many(facts.Visits, "site visit")} got the model of their property");
    }

    public override void Tell(SyncFacts facts)
    {
        var here =
            $"read {Number(facts.Read)}, created {Number(facts.Created)}, updated {Number(facts.Updated)}, unchanged {Number(facts.Unchanged)}";
        Say($"{here}, sent to Matterport {Number(facts.Sent)}, conflicts {facts.Conflicts}, failed {facts.Failed}");
        Say(
            $"{Many(facts.MatterportRequests, "request")} to Matterport, {Many(facts.DataverseRequests, "request")} to Dataverse, {facts.Seconds:0.0} s"
        );
        if (facts.Outcome is not null)
        {
            Say($"{facts.Outcome}");
        }
    }

    public override void Tell(MergeFacts? facts, bool playedBefore)
    {
        if (facts is null)
        {
            Say($"Fewer than two properties have a model, so nobody edits.");
            return;
        }

        Say(
            playedBefore
                ? (FormattableString)$"They did the last time; this is what came of it:"
                : $"The clock ticks, and the second synchronisation runs:"
        );
        if (!playedBefore)
        {
            Tell(facts.Sync);
        }

        Edit("address of a property", facts.Address);
        Edit("name of its model", facts.Name);
        Say($"conflict   {facts.Conflict.Field} of {facts.Conflict.Model}: nothing is overwritten, a person decides");
        Say($"             base    {facts.Conflict.Base ?? "(empty)"}");
        Say($"             ours    {facts.Conflict.Ours}   (still in Dataverse)");
        Say($"             theirs  {facts.Conflict.Theirs}   (still in Matterport)");
        if (facts.Visit is { } visit)
        {
            Say(
                $"site visit {visit.Name}, as Rita sees it: tour {visit.TourLink}, floor area {visit.FloorArea:0.00} m², {visit.TourStatus}"
            );
        }
    }

    public override void Tell(QuietFacts facts)
    {
        Tell(facts.Sync);
        Say(
            $"Matterport's counters: {facts.MatterportMutations} documents that write, world {(facts.WorldChanged ? "changed" : "unchanged")}"
        );
        Say($"Dataverse's counters:  {facts.BusinessWrites.Values.Sum()} business rows written");
        Say(
            $"                       besides, the run's own books: {string.Join(", ", facts.Bookkeeping.OrderBy(table => table.Key, StringComparer.Ordinal).Select(table => $"{table.Key} {table.Value}"))} (of the account only the clock's columns)"
        );
        Say($"Setup check:           {(facts.Healthy ? "healthy" : "something is bad, see mpt_CheckSetup")}");
    }

    /// <summary>The end: a table, or one line.</summary>
    public void End(StoryFacts facts, bool quiet)
    {
        if (quiet)
        {
            _console.WriteLine(Sentence(facts));
            return;
        }

        _console.WriteLine();
        var table = new Table()
            .Border(TableBorder.Ascii)
            .AddColumns("", "read", "created", "updated", "sent", "conflicts", "failed", "to Matterport", "to Dataverse");
        Row(table, "first sync", facts.FirstSync);
        Row(table, "second sync", facts.PlayedBefore ? null : facts.Merge?.Sync);
        Row(table, "third sync", facts.Quiet.Sync);
        _console.Write(table);
        Say(
            facts is { PlayedBefore: true, ChangedNothing: true }
                ? (FormattableString)$"This data had been played before: nothing changed on either side."
                : $"Played in {facts.Seconds:0.0} s."
        );
        Say(
            facts is { PlayedBefore: true, ChangedNothing: true }
                ? (FormattableString)$"The data lies in {facts.DataFolder}."
                : $"The data lies in {facts.DataFolder}; run again with --data {facts.DataFolder} to see that nothing changes."
        );
    }

    private static string Sentence(StoryFacts facts)
    {
        var (import, linking, quiet) = (facts.Import, facts.Linking, facts.Quiet);
        return $"{Many(import.Created + import.Updated + import.Unchanged, "property", "properties")}, {linking.Linked.Count + linking.Already} linked, "
            + $"{linking.Ambiguous.Count} ambiguous, {linking.Without.Count} without a model, {Many(facts.Merge is null ? 0 : 1, "conflict")}, "
            + (facts is { PlayedBefore: true, ChangedNothing: true } ? "played before and nothing changed, " : "")
            + $"last sync wrote {quiet.BusinessWrites.Values.Sum() + quiet.MatterportMutations}; data in {facts.DataFolder}";
    }

    private static void Row(Table table, string name, SyncFacts? facts)
    {
        if (facts is not null)
        {
            long[] numbers =
            [
                facts.Read,
                facts.Created,
                facts.Updated,
                facts.Sent,
                facts.Conflicts,
                facts.Failed,
                facts.MatterportRequests,
                facts.DataverseRequests,
            ];
            table.AddRow([name, .. numbers.Select(Number)]);
        }
    }

    private void Candidate(CandidateFacts model)
    {
        var taken = model.LinkedTo is null ? "" : $" (linked to {model.LinkedTo})";
        Say($"            {model.Score, 5:0.0}  {model.ModelId}  {model.Name}: {string.Join("; ", model.Reasons)}{taken}");
    }

    private void Edit(string what, EditFacts edit) =>
        Say(
            $"kept       {what}, edited in {edit.Where}: {edit.Before} -> {edit.After}; the other side shows {(edit.OtherSide == edit.After ? "the same" : edit.OtherSide ?? "nothing")}"
        );
}
