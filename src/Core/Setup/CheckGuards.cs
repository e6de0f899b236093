using System.Globalization;
using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Setup;

/// <summary>
/// Says what the last test of the guards found, and begins the next when one is due. The check cannot try it itself: a refused request ends
/// the transaction of a custom API.
/// </summary>
internal sealed class CheckGuards(IRows system, SetupFindings findings, Installation installation, Func<DateTime> now)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public void Handle(Account account)
    {
        var waiting = system.Find(
            RowKey.Of(WorkTable.Table, WorkTable.WorkKey, GuardTestWork.KeyOf(account.Reference)),
            [WorkTable.DueOn.Name]
        );
        if (waiting?.Get(WorkTable.DueOn) is { } due && due + Patience <= now())
        {
            findings.Bad("guards", account, Phrase.Of("setup.guards.stuck").With("time", Said(due)), Phrase.Of("setup.guards.stuck.fix"));
        }
        else if (FailureAfter(account) is { } reason)
        {
            findings.Bad("guards", account, Phrase.Of("setup.guards.failed").With("reason", reason), Phrase.Of("setup.guards.failed.fix"));
        }
        else
        {
            Report(account);
        }

        var isFresh = account.GuardTest == GuardTestWork.Refused && account.GuardTestedOn + Fresh > now();
        if (waiting is null && !isFresh)
        {
            GuardTestWork.Begin(system, account.Reference, installation.UserId, now());
        }
    }

    private void Report(Account account)
    {
        var time = account.GuardTestedOn is { } on ? Said(on) : "";
        switch (account.GuardTest)
        {
            case null:
                findings.Note("guards", account, Phrase.Of("setup.guards.untested"), Phrase.Of("setup.guards.untested.fix"));
                break;
            case GuardTestWork.Refused:
                findings.Good("guards", account, Phrase.Of("setup.guards.tested").With("time", time));
                break;
            case GuardTestWork.NoRight:
                findings.Note("guards", account, Phrase.Of("setup.guards.no-right"), Phrase.Of("setup.guards.no-right.fix"));
                break;
            default:
                findings.Bad("guards", account, Phrase.Of("setup.guards.open").With("time", time), Phrase.Of("setup.guards.open.fix"));
                break;
        }
    }

    // The code of why the last test was given up; null when it was not, or another came after it.
    private string? FailureAfter(Account account)
    {
        var failed = system
            .Query(
                new RowQuery(WorkTable.Table, [WorkTable.Message.Name, WorkTable.DueOn.Name])
                {
                    Where =
                    [
                        RowCondition.Equal(WorkTable.AccountId, account.Reference),
                        RowCondition.Equal(WorkTable.Kind, WorkKind.SelfTest),
                        RowCondition.Equal(WorkTable.StatusCode, WorkStatus.Failed),
                    ],
                    OrderBy = WorkTable.DueOn.Name,
                    Descending = true,
                    PageSize = 1,
                }
            )
            .Rows;
        return failed.Count == 0 || account.GuardTestedOn >= failed[0].Get(WorkTable.DueOn) ? null
            : PhraseJson.Read(failed[0].Get(WorkTable.Message)) is [var reason, ..] ? reason.Code
            : "?";
    }

    private static string Said(DateTime time) => time.ToString("u", CultureInfo.InvariantCulture);
}
