using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Issues;

/// <summary>What a person has to know or decide, as rows of <c>mpt_syncissue</c>. Raising the same issue twice makes one row.</summary>
public static class SyncIssues
{
    /// <summary>The subject of issues about sending a model's edits.</summary>
    public const string Sending = "sending";

    /// <summary>The subject of issues about a model that Matterport does not find.</summary>
    public const string NotFound = "missing";

    /// <summary>The subject of the issue that a model that is gone could not be marked as missing.</summary>
    public const string Retiring = "retiring";

    /// <summary>The subject of issues about a mistake of ours that a model ran into.</summary>
    public const string Bug = "bug";

    /// <summary>The code of a mistake of ours; its reference is found in the trace.</summary>
    public const string UnexpectedCode = "bug.unexpected";

    /// <summary>The key of an open issue about a field of a model, or about the model (no field).</summary>
    public static string KeyOf(Guid model, string subject) => $"{model:N}/{subject}";

    /// <summary>What a merge found that a person has to know or decide.</summary>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="id">The mirror row's id.</param>
    /// <param name="mirror">The mirror row before the merge.</param>
    /// <param name="merge">The merge.</param>
    public static IEnumerable<Row> Of(IssueOrigin origin, Guid id, Row mirror, RowMerge merge)
    {
        var row = new Row(merge.Set.Table) { Id = id }.Set(ModelTable.Name, mirror.Get(ModelTable.Name));
        if (row.Table == TagTable.Table)
        {
            row.Set(TagTable.ModelId, mirror.Get(TagTable.ModelId));
        }
        else
        {
            row.Set(ModelTable.LinkKey, mirror.Get(ModelTable.LinkKey));
        }

        return merge
            .NewConflicts.Select(found => Question(origin, row, found.Field.Name, merge.Agreed))
            .Concat(merge.FoundInternalIdTaken ? [InternalIdTaken(origin, row, merge.TheirKey)] : [])
            .Concat(merge.DoesNotFit.Select(field => ValueDoesNotFit(origin, row, field)));
    }

    /// <summary>The questions that a mirror row's base says have been asked.</summary>
    public static IEnumerable<Row> OfBase(RowReference account, Row mirror)
    {
        var agreed = MergeBase.Parse(mirror.Get(ModelTable.MergeBase));
        var origin = new IssueOrigin(account, null);
        return agreed.Asked.Keys.Select(field => Question(origin, mirror, field, agreed));
    }

    /// <summary>Something could not be done for a model; it is tried again at the time given.</summary>
    public static Row Failure(IssueOrigin origin, Row mirror, IssueKind kind, string subject, Phrase phrase, DateTime? retryOn = null) =>
        About(origin, mirror, kind, subject, phrase).Set(SyncIssueTable.RetryOn, retryOn);

    /// <summary>Something could not be done for a model or a tag, for these reasons; it is tried again at the time given.</summary>
    public static Row Failure(
        IssueOrigin origin,
        Row mirror,
        IssueKind kind,
        string subject,
        IReadOnlyList<Phrase> phrases,
        DateTime? retryOn
    ) => Failure(origin, mirror, kind, subject, phrases[0], retryOn).Set(SyncIssueTable.Message, PhraseJson.Write(phrases));

    /// <summary>A mistake of ours that concerns a whole piece of work, which is tried again.</summary>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="work">The kind of work.</param>
    /// <param name="phrase">What happened, with its reference.</param>
    public static Row OfWork(IssueOrigin origin, string work, Phrase phrase) =>
        Issue(origin, IssueKind.UnexpectedError, $"{origin.Account.Id:N}/{work}/{Bug}", origin.Account, work, phrase);

    /// <summary>Too many models are gone at once for a run to believe it.</summary>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="account">The name of the account.</param>
    /// <param name="missing">How many are gone.</param>
    /// <param name="mirrored">Of how many.</param>
    public static Row TooManyMissing(IssueOrigin origin, string account, int missing, int mirrored) =>
        Issue(
            origin,
            IssueKind.TooManyMissing,
            ManyMissingKey(origin.Account),
            origin.Account,
            account,
            Phrase.Of("issue.too-many-missing").With("missing", missing).With("models", mirrored)
        );

    /// <summary>Too many tags are gone at once for a run to believe it.</summary>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="account">The name of the account.</param>
    /// <param name="missing">How many are gone.</param>
    /// <param name="mirrored">Of how many.</param>
    public static Row TooManyTagsMissing(IssueOrigin origin, string account, int missing, int mirrored) =>
        Issue(
            origin,
            IssueKind.TooManyMissing,
            ManyTagsMissingKey(origin.Account),
            origin.Account,
            account,
            Phrase.Of("issue.too-many-tags-missing").With("missing", missing).With("tags", mirrored)
        );

    /// <summary>The key of the issue that too many tags of an account are missing.</summary>
    public static string ManyTagsMissingKey(RowReference account) => $"{account.Id:N}/too-many-tags-missing";

    /// <summary>Matterport says that a tag does not exist any more.</summary>
    public static Row TagMissing(IssueOrigin origin, Row mirror) =>
        About(origin, mirror, IssueKind.Missing, NotFound, Phrase.Of("issue.tag-missing"));

    /// <summary>Matterport lists models that it does not describe, not even by their ids.</summary>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="account">The name of the account.</param>
    /// <param name="hits">How many.</param>
    public static Row HitsUnreadable(IssueOrigin origin, string account, int hits) =>
        Issue(
            origin,
            IssueKind.Unreadable,
            HitsKey(origin.Account),
            origin.Account,
            account,
            Phrase.Of("issue.hits-unreadable").With("models", hits)
        );

    /// <summary>The state of work is not known, because its work target names a state column that its table does not have.</summary>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="target">The work target.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="column">The column that it names.</param>
    /// <param name="key">The key of the issue.</param>
    public static Row StateUnreadable(IssueOrigin origin, RowReference target, string name, string column, string key) =>
        Issue(
            origin,
            IssueKind.Unreadable,
            key,
            target,
            name,
            Phrase.Of("issue.state-unreadable").With("target", name).With("name", column)
        );

    /// <summary>The key of the issue that too many models of an account are missing.</summary>
    public static string ManyMissingKey(RowReference account) => $"{account.Id:N}/too-many-missing";

    /// <summary>The key of the issue that models of an account are listed but not described.</summary>
    public static string HitsKey(RowReference account) => $"{account.Id:N}/hits-unreadable";

    /// <summary>The environment is a copy of another, or was moved: what was edited is not sent.</summary>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="account">The name of the account.</param>
    public static Row EnvironmentCopied(IssueOrigin origin, string account) =>
        Issue(
            origin,
            IssueKind.EnvironmentCopied,
            CopiedKey(origin.Account),
            origin.Account,
            account,
            Phrase.Of("issue.environment-copied")
        );

    /// <summary>The account as that environment's own where it is nobody's; an issue about a copy is answered by that.</summary>
    public static Account Owned(IRows rows, Account account, Guid environment)
    {
        if (account.EnvironmentId is null)
        {
            Close(rows, [CopiedKey(account.Reference)]);
        }

        return account.OwnedBy(environment, rows);
    }

    /// <summary>Matterport holds somebody else's key where ours should be.</summary>
    /// <param name="origin">Where it comes from; without a run when a person linked the model.</param>
    /// <param name="mirror">The model's row.</param>
    /// <param name="theirs">What Matterport holds.</param>
    public static Row InternalIdTaken(IssueOrigin origin, Row mirror, string? theirs) =>
        About(origin, mirror, IssueKind.InternalIDTaken, "internalid", Phrase.Of("issue.internal-id-taken"))
            .Set(SyncIssueTable.DataverseValue, mirror.Get(ModelTable.LinkKey))
            .Set(SyncIssueTable.MatterportValue, Cut(theirs));

    /// <summary>Matterport says that the model does not exist any more, or not for us.</summary>
    public static Row Missing(IssueOrigin origin, Row mirror) =>
        About(origin, mirror, IssueKind.Missing, NotFound, Phrase.Of("issue.missing"));

    /// <summary>A model, not necessarily mirrored, that could not be read.</summary>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="model">Matterport's id.</param>
    /// <param name="phrase">Why.</param>
    public static Row Unread(IssueOrigin origin, string model, Phrase phrase) => Unread(origin, model, IssueKind.Unreadable, phrase);

    /// <summary>A model that is parked because a mistake of ours concerns it; the next listing that brings it tries again.</summary>
    public static Row Parked(IssueOrigin origin, string model, string reference) =>
        Unread(origin, model, IssueKind.UnexpectedError, UnexpectedPhrase(reference));

    /// <summary>What is said of a mistake of ours; its reference is found in the trace.</summary>
    public static Phrase UnexpectedPhrase(string reference) => Phrase.Of(UnexpectedCode).With("reference", reference);

    /// <summary>Matterport charged more or less for a line of an order than expected.</summary>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="line">The line.</param>
    /// <param name="order">The name of the order.</param>
    /// <param name="phrase">What was charged, and what was expected.</param>
    public static Row ChargeDiffers(IssueOrigin origin, RowReference line, string? order, Phrase phrase) =>
        Issue(origin, IssueKind.ChargeDiffers, KeyOf(line.Id, "charge"), line, order, phrase);

    /// <summary>A model that was made unlisted for an order is not private again.</summary>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="order">The order.</param>
    /// <param name="name">Its name.</param>
    public static Row StillVisible(IssueOrigin origin, RowReference order, string? name) =>
        Issue(origin, IssueKind.StillVisible, KeyOf(order.Id, "exposure"), order, name, Phrase.Of("order.still-visible"));

    /// <summary>Somebody in whose name an order was requested or decided says that it was not them.</summary>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="order">The order.</param>
    /// <param name="name">Its name.</param>
    public static Row Disputed(IssueOrigin origin, RowReference order, string? name) =>
        Issue(origin, IssueKind.DisputedOrder, KeyOf(order.Id, "dispute"), order, name, Phrase.Of("order.disputed"));

    /// <summary>Writes the issues: one request for all of them.</summary>
    public static void Raise(IRows rows, IReadOnlyCollection<Row> issues)
    {
        if (issues.Count > 0)
        {
            PlaceNames.Say(rows, issues);
            rows.UpsertMany(issues.GroupBy(issue => issue.Key!.ToString()).Select(same => same.Last()).ToArray());
        }
    }

    /// <summary>
    /// Writes one issue without a bulk message, which has no place in the transaction of a custom API or of a person's save.
    /// </summary>
    public static void RaiseOne(IRows rows, Row issue)
    {
        PlaceNames.Say(rows, [issue]);
        if (rows.Find(issue.Key!, []) is { } open)
        {
            rows.Update(new Row(issue.Table) { Id = open.Id }.SetAll(issue.Values));
        }
        else
        {
            rows.Create(issue.SetRaw(SyncIssueTable.IssueKey.Name, issue.Key!.Values[SyncIssueTable.IssueKey.Name]));
        }
    }

    /// <summary>A record cannot take what its model says.</summary>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="mirror">The model's row.</param>
    /// <param name="misfit">What does not fit.</param>
    /// <param name="key">The key of the issue.</param>
    public static Row RecordMisfit(IssueOrigin origin, Row mirror, Misfit misfit, string key) =>
        Issue(
                origin,
                IssueKind.ValueDoesNotFit,
                key,
                misfit.Record,
                mirror.Get(ModelTable.Name),
                Phrase
                    .Of("issue.record-does-not-fit")
                    .With("field", misfit.Rule.Field)
                    .With("column", $"{misfit.Rule.Table}.{misfit.Rule.Column}")
            )
            .SetParent(SyncIssueTable.ModelId, SyncIssueTable.ModelKey, mirror.Reference)
            .Set(SyncIssueTable.Field, misfit.Rule.Field);

    /// <summary>A record could not be compared with its model, because one of them refuses to be written.</summary>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="model">The model.</param>
    /// <param name="record">The record.</param>
    /// <param name="name">The name of the record.</param>
    /// <param name="reason">Why it is refused.</param>
    public static Row RecordRefused(IssueOrigin origin, RowReference model, RowReference record, string? name, Phrase reason) =>
        Issue(
                origin,
                IssueKind.ValueDoesNotFit,
                KeyOf(model.Id, $"{record.Id:N}/{RecordRefusals.Subject}"),
                record,
                name,
                Phrase.Of("issue.record-refused")
            )
            .SetParent(SyncIssueTable.ModelId, SyncIssueTable.ModelKey, model)
            .Set(SyncIssueTable.Field, RecordRefusals.Subject)
            .Set(SyncIssueTable.Message, PhraseJson.WriteAll([Phrase.Of("issue.record-refused"), reason]));

    /// <summary>The key under which an issue is found.</summary>
    internal static RowKey KeyOf(string key) => RowKey.Of(SyncIssueTable.Table, SyncIssueTable.IssueKey, key);

    /// <summary>Closes issues that need no answer any more. Their keys are emptied, so that the same may be raised again.</summary>
    public static void Close(IRows rows, IReadOnlyCollection<string> keys)
    {
        if (keys.Count == 0)
        {
            return;
        }

        var open = rows.All(
            new RowQuery(SyncIssueTable.Table, [SyncIssueTable.IssueKey.Name]) { Where = [RowCondition.In(SyncIssueTable.IssueKey, keys)] }
        );
        var issues = open.Select(issue => issue.Id).ToArray();
        if (issues.Length > 0)
        {
            rows.UpsertMany(issues.Select(WithoutKey).ToArray());
            rows.UpsertMany(issues.Select(issue => Closed(issue, SyncIssueStatus.Obsolete)).ToArray());
        }
    }

    /// <summary>Closes an issue that needs no answer any more.</summary>
    public static void Close(IRows rows, Guid issue)
    {
        rows.Update(WithoutKey(issue));
        rows.Update(Closed(issue, SyncIssueStatus.Obsolete));
    }

    /// <summary>
    /// The first write that closes an issue. It empties the key: a closed issue that kept it would keep the same from being raised again.
    /// </summary>
    public static Row WithoutKey(Guid issue) => new Row(SyncIssueTable.Table) { Id = issue }.Set(SyncIssueTable.IssueKey, null);

    /// <summary>The second write that closes an issue: state and status, by themselves.</summary>
    public static Row Closed(Guid issue, SyncIssueStatus status) =>
        new Row(SyncIssueTable.Table) { Id = issue }
            .Set(SyncIssueTable.StateCode, RowState.Inactive)
            .Set(SyncIssueTable.StatusCode, status);

    private static string CopiedKey(RowReference account) => $"{account.Id:N}/environment-copied";

    // What the base says has been asked.
    private static Row Question(IssueOrigin origin, Row mirror, string field, MergeBase agreed)
    {
        var asked = agreed.Asked[field];
        var phrase = asked.Restored is { } restored
            ? Phrase.Of("issue.lost-zeros").With("field", field).With("text", asked.Ours!).With("restored", restored)
            : Phrase.Of(agreed.Has(field) ? "issue.conflict" : "issue.never-agreed").With("field", field);
        return About(origin, mirror, IssueKind.Conflict, field, phrase)
            .Set(SyncIssueTable.AgreedValue, Cut(agreed[field]))
            .Set(SyncIssueTable.DataverseValue, Cut(asked.Ours))
            .Set(SyncIssueTable.MatterportValue, Cut(asked.Theirs));
    }

    private static Row ValueDoesNotFit(IssueOrigin origin, Row mirror, FieldMerge merge) =>
        Failure(
            origin,
            mirror,
            IssueKind.ValueDoesNotFit,
            $"{merge.Field.Name}/value-does-not-fit",
            Phrase.Of("issue.value-does-not-fit").With("field", merge.Field.Name)
        );

    private static Row Unread(IssueOrigin origin, string model, IssueKind kind, Phrase phrase) =>
        Issue(origin, kind, ReadingKey(origin.Account, model), origin.Account, model, phrase);

    /// <summary>The key of the issue that a model could not be read.</summary>
    public static string ReadingKey(RowReference account, string model) => $"{account.Id:N}/{model}/reading";

    // About a model, or a tag of one.
    private static Row About(IssueOrigin origin, Row mirror, IssueKind kind, string subject, Phrase phrase)
    {
        var isTag = mirror.Table == TagTable.Table;
        var issue = Issue(origin, kind, KeyOf(mirror.Id, subject), mirror.Reference, mirror.Get(ModelTable.Name), phrase)
            .SetParent(SyncIssueTable.ModelId, SyncIssueTable.ModelKey, isTag ? mirror.Get(TagTable.ModelId) : mirror.Reference)
            .Set(SyncIssueTable.Field, subject);
        return isTag ? issue.SetParent(SyncIssueTable.TagId, SyncIssueTable.TagKey, mirror.Reference) : issue;
    }

    private static Row Issue(IssueOrigin origin, IssueKind kind, string key, RowReference subject, string? name, Phrase phrase) =>
        new Row(SyncIssueTable.Table) { Key = RowKey.Of(SyncIssueTable.Table, SyncIssueTable.IssueKey, key) }
            .Set(SyncIssueTable.Name, Cut(name, 300))
            .Set(SyncIssueTable.Kind, kind)
            .Set(SyncIssueTable.Message, PhraseJson.Write(phrase))
            .Set(SyncIssueTable.TableName, subject.Table)
            .Set(SyncIssueTable.RowId, subject.Id.ToString("D"))
            .SetParent(SyncIssueTable.AccountId, SyncIssueTable.AccountKey, origin.Account)
            .Set(SyncIssueTable.RunKey, origin.Run?.ToString());

    private static string? Cut(string? text, int most = 4000) =>
        text is null || text.Length <= most ? text : text.Substring(0, most - 1) + "…";
}
