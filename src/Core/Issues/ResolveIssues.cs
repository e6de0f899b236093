using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Places;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Issues;

/// <summary>
/// A person decides which value is kept where both sides changed a field, and dismisses what is only to be read. Nothing is sent here:
/// what is kept is sent by the next run.
/// </summary>
/// <param name="caller">Who asks: who may not write the model and the issue may not decide.</param>
/// <param name="system">The rows as the system.</param>
/// <param name="user">Who decides.</param>
/// <param name="now">The clock, UTC.</param>
/// <param name="language">The language of the person who decides, asked when one of several issues is refused.</param>
public sealed class ResolveIssues(Caller caller, IRows system, Guid user, Func<DateTime> now, Func<Language> language)
{
    /// <summary>The value in Dataverse is kept.</summary>
    public const string Dataverse = "dataverse";

    /// <summary>The value in Matterport is kept.</summary>
    public const string Matterport = "matterport";

    /// <summary>A new value is kept.</summary>
    public const string Value = "value";

    /// <summary>The issue, which is no conflict, was read and is closed.</summary>
    public const string Dismiss = "dismiss";

    private const int Most = 100;

    private static readonly string[] IssueColumns =
    [
        SyncIssueTable.Kind.Name,
        SyncIssueTable.StateCode.Name,
        SyncIssueTable.TableName.Name,
        SyncIssueTable.RowId.Name,
        SyncIssueTable.Field.Name,
    ];

    /// <summary>Resolves each of the issues, in one transaction. Of several, one that is refused does not hold up the others.</summary>
    /// <exception cref="InvalidRequestException">The ids or the choice cannot be used.</exception>
    /// <exception cref="DomainException">The only issue is refused.</exception>
    public ResolveIssuesMessage.Response Handle(ResolveIssuesMessage.Request request)
    {
        var issues = IdsOf(request.IssueIds);
        if (request.Choice is not (Dataverse or Matterport or Value or Dismiss))
        {
            throw new InvalidRequestException("Choice", "parameter.choice");
        }

        var results = issues.Select(issue => Tried(issue, request, isOnly: issues.Length == 1)).ToArray();
        return new ResolveIssuesMessage.Response
        {
            ResolvedCount = results.Count(result => result.Outcome == IssueResult.Resolved),
            Results = Json.Write(results),
        };
    }

    private static Guid[] IdsOf(string text)
    {
        var ids = text.Split([','], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => Guid.TryParse(part.Trim(), out var id) ? id : Guid.Empty)
            .Distinct()
            .ToArray();
        return ids.Length is > 0 and <= Most && !ids.Contains(Guid.Empty)
            ? ids
            : throw new InvalidRequestException("IssueIds", Phrase.Of("parameter.issue-ids").With("most", Most));
    }

    // What is refused here was refused before anything of the issue was written.
    private IssueResult Tried(Guid id, ResolveIssuesMessage.Request request, bool isOnly)
    {
        var result = new IssueResult { IssueId = id.ToString("D"), Outcome = IssueResult.Resolved };
        try
        {
            Resolve(id, request);
        }
        catch (Exception refusal) when (!isOnly && refusal is ConflictSettledException or InvalidRequestException or ValueRefusedException)
        {
            result.Outcome = IssueResult.Refused;
            result.Code = ((DomainException)refusal).Code;
            result.Message = language().Say(((DomainException)refusal).Phrase);
        }

        return result;
    }

    private void Resolve(Guid id, ResolveIssuesMessage.Request request)
    {
        var issue = caller.Rows.Get(RowKey.Of(SyncIssueTable.Table, id), IssueColumns);
        caller.Require(issue.Reference, RowAccess.Write);
        if (issue.Get(SyncIssueTable.StateCode) != RowState.Active)
        {
            throw new ConflictSettledException();
        }

        if (issue.Get(SyncIssueTable.Kind) == IssueKind.TooManyMissing)
        {
            throw new InvalidRequestException("Choice", "parameter.choice-of-missing");
        }

        if ((issue.Get(SyncIssueTable.Kind) == IssueKind.Conflict) == (request.Choice == Dismiss))
        {
            throw new InvalidRequestException("Choice", "parameter.choice-of-issue");
        }

        if (request.Choice == Dismiss)
        {
            Close(issue, request.Choice, request.Value);
        }
        else
        {
            Decide(issue, request);
        }
    }

    private void Decide(Row issue, ResolveIssuesMessage.Request request)
    {
        var set = FieldSets.Find(issue.Get(SyncIssueTable.TableName))!;
        var field = set[issue.Get(SyncIssueTable.Field)!];
        var mirror = caller.Rows.Get(
            RowKey.Of(set.Table, Guid.Parse(issue.Get(SyncIssueTable.RowId)!)),
            [.. field.Columns, set.Columns.MergeBase.Name]
        );
        caller.Require(mirror.Reference, RowAccess.Write);
        var agreed = MergeBase.Parse(mirror.Get(set.Columns.MergeBase));
        if (!agreed.Asked.TryGetValue(field.Name, out var clash))
        {
            throw new ConflictSettledException();
        }

        var value = Chosen(request, set, field, field.Read(mirror), clash.Theirs);
        agreed.Agree(field.Name, clash.Theirs);
        if (request.Choice == Dataverse && field.Column == ModelTable.PostalCode.Name && value is not null)
        {
            agreed.Confirm(field.Name, value);
        }

        var decided = new Dictionary<string, object?> { [set.Columns.MergeBase.Name] = agreed.ToText() };
        field.Write(decided, value);
        system.Update(new Row(set.Table) { Id = mirror.Id, Version = mirror.Version }.SetAll(decided));
        Close(issue, request.Choice, value);
    }

    private void Close(Row issue, string choice, string? value)
    {
        system.Update(
            SyncIssues
                .WithoutKey(issue.Id)
                .Set(SyncIssueTable.Resolution, Cut(value is null ? choice : $"{choice}: {value}"))
                .Set(SyncIssueTable.ResolvedOn, now())
                .Set(SyncIssueTable.ResolvedBy, new RowReference("systemuser", user))
        );
        system.Update(SyncIssues.Closed(issue.Id, SyncIssueStatus.Resolved));
    }

    private static string Cut(string text) => text.Length <= 4000 ? text : text.Substring(0, 3999) + "…";

    // The step that writes a typed country as its code does not look at what the system writes.
    private static string? Typed(Field field, string? value) =>
        string.IsNullOrEmpty(value) ? null
        : field.TextForm == TextForm.Country ? CountryName.CodeOf(value) ?? value
        : value;

    private static string? Chosen(ResolveIssuesMessage.Request request, FieldSet set, Field field, string? ours, string? theirs)
    {
        var value = request.Choice switch
        {
            Dataverse => ours,
            Matterport => theirs,
            _ => Typed(field, request.Value),
        };
        if (!field.Fits(value))
        {
            throw new InvalidRequestException("Value", "parameter.does-not-fit");
        }

        // What is Matterport's already is not sent.
        return request.Choice != Matterport && field.Refusal(value, $"{set.Table}.{field.Column}") is { } why
            ? throw new ValueRefusedException(why)
            : value;
    }
}
