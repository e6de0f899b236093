using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Issues;

/// <summary>
/// A person decides which value stands where both sides changed a field. Nothing is sent here: what wins is sent by the next run.
/// </summary>
/// <param name="caller">The rows as the caller: who may not write the model and the issue may not decide.</param>
/// <param name="system">The rows as the system.</param>
/// <param name="user">Who decides.</param>
/// <param name="now">The clock, UTC.</param>
public sealed class ResolveConflict(IRows caller, IRows system, Guid user, Func<DateTime> now)
{
    private static readonly string[] IssueColumns =
    [
        SyncIssueTable.Kind.Name,
        SyncIssueTable.StateCode.Name,
        SyncIssueTable.ModelId.Name,
        SyncIssueTable.Field.Name,
    ];

    /// <summary>Decides.</summary>
    /// <exception cref="ConflictSettledException">It is no open conflict any more.</exception>
    /// <exception cref="InvalidRequestException">The choice is none of ours, theirs and value, or the value does not fit.</exception>
    public ResolveConflictMessage.Response Handle(ResolveConflictMessage.Request request)
    {
        var issue = caller.Get(RowKey.Of(SyncIssueTable.Table, request.IssueId), IssueColumns);
        if (request.Choice == "close")
        {
            return Close(issue, request);
        }

        if (issue.Get(SyncIssueTable.Kind) != IssueKind.Conflict || issue.Get(SyncIssueTable.StateCode) != RowState.Active)
        {
            throw new ConflictSettledException();
        }

        var field = ModelFields.Set.Find(issue.Get(SyncIssueTable.Field)!)!;
        var mirror = caller.Get(RowKey.Of(issue.Get(SyncIssueTable.ModelId)!), [field.Column, ModelTable.MergeBase.Name]);
        var agreed = MergeBase.Parse(mirror.Get(ModelTable.MergeBase));
        if (!agreed.Asked.TryGetValue(field.Name, out var clash))
        {
            throw new ConflictSettledException();
        }

        var value = Chosen(request, field, field.Read(mirror), clash.Theirs);
        agreed.Agree(field.Name, clash.Theirs);
        caller.Update(
            new Row(ModelTable.Table) { Id = mirror.Id, Version = mirror.Version }
                .SetRaw(field.Column, field.ToColumn(value))
                .Set(ModelTable.MergeBase, agreed.ToText())
        );
        return Settle(issue, $"{request.Choice}: {value}");
    }

    // What is not a question is only to be read: a person who has read it puts it away, perhaps with a remark.
    private ResolveConflictMessage.Response Close(Row issue, ResolveConflictMessage.Request request) =>
        issue.Get(SyncIssueTable.Kind) == IssueKind.Conflict
            ? throw new InvalidRequestException("Choice", "parameter.choice-of-conflict")
            : Settle(issue, $"closed {request.Value}".Trim());

    private ResolveConflictMessage.Response Settle(Row issue, string resolution)
    {
        caller.Update(
            SyncIssues
                .Closed(issue.Id, SyncIssueStatus.Resolved)
                .Set(SyncIssueTable.Resolution, Cut(resolution))
                .Set(SyncIssueTable.ResolvedOn, now())
        );
        system.Update(new Row(SyncIssueTable.Table) { Id = issue.Id }.Set(SyncIssueTable.ResolvedBy, new RowReference("systemuser", user)));
        return new ResolveConflictMessage.Response { Resolved = true };
    }

    private static string Cut(string text) => text.Length <= 4000 ? text : text.Substring(0, 3999) + "…";

    private static string? Chosen(ResolveConflictMessage.Request request, Field field, string? ours, string? theirs)
    {
        var value = request.Choice switch
        {
            "ours" => ours,
            "theirs" => theirs,
            "value" => string.IsNullOrEmpty(request.Value) ? null : request.Value,
            _ => throw new InvalidRequestException("Choice", "parameter.choice"),
        };
        return field.Fits(value) ? value : throw new InvalidRequestException("Value", "parameter.too-long");
    }
}
