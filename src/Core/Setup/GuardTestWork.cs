using System.Runtime.Serialization;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Setup;

/// <summary>
/// Tests the guards with real asynchronous work, which has no transaction that a refusal would end: a guarded column written as the system
/// must arrive, and the same as a person must be refused.
/// </summary>
/// <param name="rowsOf">The rows as a user.</param>
public sealed class GuardTestWork(Func<Guid, IRows> rowsOf) : WorkHandler(WorkKind.SelfTest)
{
    /// <summary>The guards refused the person.</summary>
    public const string Refused = "refused";

    /// <summary>The guards let the person write; also what the person tries to write, so that it says itself if it arrives.</summary>
    public const string Open = "open";

    /// <summary>Not the guards refused, but the platform: the person may not write accounts at all.</summary>
    public const string NoRight = "no-right";

    /// <inheritdoc />
    public override bool AsksMatterport => false;

    /// <summary>The key of the account's one test.</summary>
    public static string KeyOf(RowReference account) => $"self-test/{account.Id:N}";

    /// <summary>Begins a test. Its run leaves no row behind when it ends well.</summary>
    public static void Begin(IRows system, RowReference account, Guid user, DateTime now) =>
        SyncRuns.Begin(
            system,
            account,
            RunKind.SelfTest,
            WorkKind.SelfTest,
            new GuardTestBookmark { ByClock = true, User = user },
            now,
            startedBy: null,
            workKey: KeyOf(account)
        );

    /// <inheritdoc />
    public override Task<WorkResult> ProcessAsync(WorkSession session, WorkItem item, CancellationToken cancellationToken)
    {
        var bookmark = item.Bookmark<GuardTestBookmark>();
        var result = Try(session.Account.Reference, rowsOf(bookmark.User));
        var kept = new Row(AccountTable.Table) { Id = session.Account.Reference.Id }
            .Set(AccountTable.GuardTest, result)
            .Set(AccountTable.GuardTestedOn, session.Now());
        session.Rows.Update(kept);
        if (session.Rows.Get(RowKey.Of(session.Account.Reference), [AccountTable.GuardTest.Name]).Get(AccountTable.GuardTest) != result)
        {
            throw new DomainException(Phrase.Of("setup.guards.unwritten"), ErrorKind.Conflict);
        }

        return Task.FromResult(WorkResult.Of(true, bookmark));
    }

    private static string Try(RowReference account, IRows person)
    {
        try
        {
            person.Update(new Row(AccountTable.Table) { Id = account.Id }.Set(AccountTable.GuardTest, Open));
            return Open;
        }
        catch (DomainException refusal) when (refusal.Code.StartsWith("guard.", StringComparison.Ordinal))
        {
            return Refused;
        }
        catch (DomainException refusal) when (refusal.Kind == ErrorKind.Forbidden)
        {
            return NoRight;
        }
    }

    /// <summary>Who is to be refused.</summary>
    [DataContract]
    public sealed class GuardTestBookmark : WorkBookmark
    {
        /// <summary>The person who ran the check.</summary>
        [DataMember(Name = "user")]
        public Guid User { get; set; }
    }
}
