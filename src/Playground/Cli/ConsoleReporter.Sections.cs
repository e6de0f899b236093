using MatterportForDataverse.Playground.Results;
using Spectre.Console;

namespace MatterportForDataverse.Playground.Cli;

/// <summary>What each section says.</summary>
internal sealed partial class ConsoleReporter
{
    private const int MaxShown = 8;

    public override void Report(SetupResult result)
    {
        var samples = result.SampleModels > 0 ? $", {result.SampleModels} of them made to match the sample properties" : "";
        WriteLine(
            result.MatterportUrl is { } url
                ? (FormattableString)$"Matterport:  {url} with {Quantity(result.Models, "model")}{samples}"
                : $"Matterport:  the real service"
        );
        var parts = $"{result.Tables} tables, {result.CustomApis} custom APIs, {result.Steps} steps, {result.Roles} roles";
        WriteLine($"Dataverse:   {result.DataverseUrl} with {result.Solution}: {parts}");
        WriteLine($"People:      Ann (operator), Rita (reader), Ada (administrator)");
        WriteLine($"Setup check: {Quantity(result.Checks.Count(check => check.Outcome == "good"), "check")} passed");
        foreach (
            var check in result.Checks.Where(check =>
                check is { Check: "token" } or ({ Outcome: "bad" or "note" } and not { Check: "keys", Outcome: "note" })
            )
        )
        {
            WriteLine(
                check.Code == "setup.clock.never"
                    ? (FormattableString)$"  note {check.Found} It starts with the first sync."
                    : $"  {check.Outcome, -4} {check.Found}{(check.Outcome == "bad" ? " -> " + check.Fix : "")}"
            );
        }
    }

    public override void Report(ImportResult result)
    {
        var properties =
            $"{Quantity(result.Created, "property", "properties")} created, {result.Updated} updated, {result.Unchanged} unchanged";
        WriteLine($"{result.File}: {properties}; {Quantity(result.Visits, "site visit")}");
        foreach (var note in Notes(result))
        {
            WriteLine($"  {note}");
        }

        foreach (var bad in result.BadRows)
        {
            WriteLine($"  not used: line {bad.Line}, {bad.Why}");
        }
    }

    public override void Report(LinkingResult result)
    {
        var left = $"{result.Ambiguous.Count} need a choice, {result.Without.Count} without a model";
        WriteLine($"{result.Linked.Count} linked, {result.Already} already linked, {left}");
        foreach (var suggestion in result.Linked.Take(MaxShown))
        {
            WriteLine($"  linked          {suggestion.Reference} {suggestion.Name}");
            Candidate(suggestion.Candidates[0]);
        }

        if (result.Linked.Count > MaxShown)
        {
            WriteLine($"  linked          ... and {result.Linked.Count - MaxShown} more");
        }

        foreach (var suggestion in result.Ambiguous.Take(MaxShown))
        {
            WriteLine($"  needs a choice  {suggestion.Reference} {suggestion.Name}");
            suggestion.Candidates.ToList().ForEach(Candidate);
        }

        foreach (var suggestion in result.Without.Take(MaxShown))
        {
            WriteLine($"  no model        {suggestion.Reference} {suggestion.Name}");
            suggestion.Candidates.Take(1).ToList().ForEach(Candidate);
        }

        WriteLine($"{result.VisitsWithModel} of {Quantity(result.Visits, "site visit")} received the model of their property");
        WriteLine($"Ann starts the second sync, which sends what was linked:");
        Report(result.Sync);
    }

    public override void Report(SyncResult result)
    {
        var here =
            $"read {Number(result.Read)}, created {Number(result.Created)}, updated {Number(result.Updated)}, "
            + $"unchanged {Number(result.Unchanged)}";
        WriteLine($"{here}, sent to Matterport {Number(result.Sent)}, conflicts {result.Conflicts}, failed {result.Failed}");
        var (matterport, dataverse) = (Quantity(result.MatterportRequests, "request"), Quantity(result.DataverseRequests, "request"));
        WriteLine($"{matterport} to Matterport, {dataverse} to Dataverse, {result.Seconds:0.0} s");
        if (result.Outcome is not null)
        {
            WriteLine($"{result.Outcome}");
        }
    }

    public override void Report(ConcurrentEditsResult? result, bool isResumed)
    {
        if (result is null)
        {
            WriteLine($"Fewer than two properties have a model, so nothing is edited.");
            return;
        }

        WriteLine(
            isResumed ? (FormattableString)$"They did so in the first run, with this result:" : $"The clock ticks, and the third sync runs:"
        );
        if (!isResumed)
        {
            Report(result.Sync);
        }

        Edit("address of a property", result.Address);
        Edit("name of its model", result.Name);
        WriteLine($"conflict   internal notes of {result.Conflict.Model}: nothing is overwritten until someone chooses a value");
        WriteLine($"             last agreed    {result.Conflict.Base ?? "(empty)"}");
        WriteLine($"             in Dataverse   {result.Conflict.Ours}");
        WriteLine($"             in Matterport  {result.Conflict.Theirs}");
        if (result.Visit is { } visit)
        {
            var seen = FormattableString.Invariant($"tour {visit.TourLink}, floor area {visit.FloorArea:0.00} m², {visit.TourStatus}");
            WriteLine($"site visit {visit.Name}, as Rita sees it: {seen}");
        }
    }

    public override void Report(DecisionsResult? result, bool isResumed)
    {
        if (result is null)
        {
            WriteLine($"Fewer than two properties have a model in two parts, so there is nothing to decide.");
            return;
        }

        WriteLine(
            $"{result.Property} is linked to {result.Model}: {Quantity(result.Decisions.Count, "field")} to decide, nothing overwritten"
        );
        foreach (var decision in result.Decisions)
        {
            WriteLine($"  {decision.Field}");
            WriteLine($"    in Dataverse   {decision.Ours ?? "(empty)"}{(decision.Choice == "dataverse" ? "  <- Ann keeps this" : "")}");
            WriteLine($"    in Matterport  {decision.Theirs ?? "(empty)"}{(decision.Choice == "matterport" ? "  <- Ann keeps this" : "")}");
        }

        if (result.TakenBack is { } back)
        {
            var fields = string.Join(", ", back.Fields.Where(field => field.Outcome == "restored").Select(field => field.Label).Distinct());
            WriteLine($"{back.Property} is linked to {back.Model} by mistake, and the link is taken back");
            WriteLine($"  given back     {(fields.Length > 0 ? fields : "nothing, since linking changed nothing")}");
        }

        if (!isResumed)
        {
            WriteLine($"The clock ticks, and the fourth sync sends what Ann decided:");
            Report(result.Sync);
        }

        WriteLine($"Both sides show what Ann decided");
    }

    /// <inheritdoc />
    public override void ReportTagsRead(int tags) => WriteLine($"The clock ticks, and the tags of the models are read: {tags:N0}");

    /// <inheritdoc />
    public override void Report(TagsResult? result)
    {
        if (result is null)
        {
            WriteLine($"No property has a model with tags, so no tag becomes a task.");
            return;
        }

        WriteLine($"Ann adds the tag {result.Tag} to {result.Model}, and Ada creates a task from it");
        WriteLine($"  in the tour    {result.OpenColor} while the task is open; {result.TourLink}");
        WriteLine($"  in the tour    {result.DoneColor} when the task is completed");
        if (result.Hidden is { } hidden)
        {
            WriteLine($"Ann deletes the tag {hidden}: the tour hides it, and Matterport keeps it");
        }
    }

    public override void Report(NoOpSyncResult result)
    {
        WriteLine($"First, what has just changed is read once more:");
        Report(result.Settling);
        WriteLine($"Then nothing is left to do:");
        Report(result.Sync);
        var models = result.AccountChanged ? "changed" : "unchanged";
        WriteLine($"Written to Matterport: {Quantity(result.MatterportMutations, "mutation")}; its models are {models}");
        WriteLine($"Written to Dataverse:  {Quantity(result.BusinessWrites.Values.Sum(), "business row")}");
        var tables = result.Bookkeeping.OrderBy(table => table.Key, StringComparer.Ordinal).Select(table => $"{table.Key} {table.Value}");
        var books = $"bookkeeping of the sync run: {string.Join(", ", tables)}";
        WriteLine($"                       {books}");
        WriteLine($"Setup check:           {(result.Healthy ? "healthy" : "something needs fixing; call mpt_CheckSetup")}");
    }

    /// <summary>What people should know of how the file was read.</summary>
    public static IEnumerable<string> Notes(ImportResult result)
    {
        if (result.IsAnsi)
        {
            yield return "the file is not in UTF-8, so it was read as Windows-1252";
        }

        if (result.IgnoredColumns.Count > 0)
        {
            yield return $"columns that were not used: {string.Join(", ", result.IgnoredColumns)}";
        }
    }

    /// <summary>The end: a table, or one line.</summary>
    public void End(DemoResult result, bool quiet)
    {
        if (quiet)
        {
            _console.WriteLine(Summary(result));
            return;
        }

        _console.WriteLine();
        var table = new Table()
            .Border(TableBorder.Ascii)
            .AddColumns("", "read", "created", "updated", "sent", "conflicts", "failed", "to Matterport", "to Dataverse");
        Row(table, "first sync", result.FirstSync);
        Row(table, "second sync", result.IsResumed ? null : result.Linking.Sync);
        Row(table, "third sync", result.IsResumed ? null : result.Merge?.Sync);
        Row(table, "fourth sync", result.IsResumed ? null : result.Decisions?.Sync);
        Row(table, "fifth sync", result.IsResumed ? null : result.NoOpSync.Settling);
        Row(table, "last sync", result.NoOpSync.Sync);
        _console.Write(table);
        WriteLine(
            result is { IsResumed: true, ChangedNothing: true }
                ? (FormattableString)$"This data has been used before: nothing changed on either side."
                : $"Done in {result.Seconds:0.0} s."
        );
        WriteLine(
            result is { IsResumed: true, ChangedNothing: true }
                ? (FormattableString)$"The data is in {result.DataFolder}."
                : $"The data is in {result.DataFolder}. To see that a second run changes nothing, add --data {result.DataFolder}."
        );
    }

    private static string Summary(DemoResult result)
    {
        var (import, linking, noOpSync) = (result.Import, result.Linking, result.NoOpSync);
        var properties = Quantity(import.Created + import.Updated + import.Unchanged, "property", "properties");
        return $"{properties}, {linking.Linked.Count + linking.Already} linked, "
            + $"{linking.Ambiguous.Count} ambiguous, {linking.Without.Count} without a model, "
            + $"{Quantity(result.Merge is null ? 0 : 1, "conflict")}, "
            + (result is { IsResumed: true, ChangedNothing: true } ? "used before and nothing changed, " : "")
            + $"last sync wrote {noOpSync.BusinessWrites.Values.Sum() + noOpSync.MatterportMutations}; data in {result.DataFolder}";
    }

    private static void Row(Table table, string name, SyncResult? result)
    {
        if (result is not null)
        {
            long[] numbers =
            [
                result.Read,
                result.Created,
                result.Updated,
                result.Sent,
                result.Conflicts,
                result.Failed,
                result.MatterportRequests,
                result.DataverseRequests,
            ];
            table.AddRow([name, .. numbers.Select(Number)]);
        }
    }

    private void Candidate(ModelCandidate model)
    {
        var taken = model.LinkedTo is null ? "" : $" (linked to {model.LinkedTo})";
        WriteLine($"                  {model.ModelId}  {model.Name}{taken}: {string.Join("; ", model.Reasons)}");
        foreach (var doubt in model.Doubts)
        {
            WriteLine($"                    but  {doubt}");
        }
    }

    private void Edit(string what, EditResult edit)
    {
        var other = edit.OtherSide == edit.After ? "the same" : edit.OtherSide ?? "nothing";
        WriteLine($"kept       {what}, edited in {edit.Where}: {edit.Before} -> {edit.After}; the other side shows {other}");
    }
}
