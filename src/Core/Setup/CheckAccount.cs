using System.Globalization;
using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Matterport;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Setup;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Setup;

/// <summary>Looks at one account: its secret, its clock, whether it may write, and what Matterport says of its token.</summary>
internal sealed class CheckAccount(
    SetupFindings findings,
    OpenMatterport open,
    Func<Guid, SecretSource> secretPlace,
    Installation installation,
    Func<DateTime> now
)
{
    private static readonly TimeSpan TickExpected = TimeSpan.FromHours(1);

    /// <returns>What Matterport told; null when it was not asked or did not answer.</returns>
    public async Task<AccountCheck?> HandleAsync(Account account, CancellationToken cancellationToken)
    {
        var place = secretPlace(account.Reference.Id);
        CheckClock(account);
        CheckEnvironment(account);
        CheckWriting(account);
        CheckTags(account);
        CheckEvents(account);
        return await CheckTokenAsync(account, place, cancellationToken).ConfigureAwait(false);
    }

    private void CheckSecret(Account account, SecretSource place)
    {
        switch (place)
        {
            case SecretSource.Vault:
                findings.Good("secret", account, Phrase.Of("setup.secret.vault"));
                break;
            case SecretSource.Column:
                findings.Note("secret", account, Phrase.Of("setup.secret.column"), Phrase.Of("setup.secret.column.fix"));
                break;
            case SecretSource.VaultWithoutIdentity:
                findings.Bad("secret", account, Phrase.Of("secret.identity.none"), Phrase.Of("setup.secret.unreadable.fix"));
                break;
            default:
                findings.Bad("secret", account, Phrase.Of("setup.secret.none"), Phrase.Of("setup.secret.none.fix"));
                break;
        }
    }

    private void CheckClock(Account account)
    {
        if (account.LastTickOn is not { } last)
        {
            findings.Bad("clock", account, Phrase.Of("setup.clock.never"), Phrase.Of("setup.clock.never.fix"));
            return;
        }

        var time = last.ToString("u", CultureInfo.InvariantCulture);
        if (now() - last < TickExpected)
        {
            findings.Good("clock", account, Phrase.Of("setup.clock.ticks").With("time", time));
        }
        else
        {
            findings.Bad("clock", account, Phrase.Of("setup.clock.late").With("time", time), Phrase.Of("setup.clock.late.fix"));
        }
    }

    private void CheckEnvironment(Account account)
    {
        if (account.EnvironmentId is null)
        {
            findings.Note("environment", account, Phrase.Of("setup.environment.unknown"));
        }
        else if (account.IsOfAnother(installation.EnvironmentId))
        {
            findings.Bad("environment", account, Phrase.Of("setup.environment.copied"), Phrase.Of("setup.environment.copied.fix"));
        }
        else
        {
            findings.Good("environment", account, Phrase.Of("setup.environment.own"));
        }
    }

    private void CheckWriting(Account account)
    {
        if (account.MayWrite)
        {
            findings.Note("writing", account, Phrase.Of("setup.writing.on"));
        }
        else
        {
            findings.Note("writing", account, Phrase.Of("setup.writing.off"), Phrase.Of("setup.writing.off.fix"));
        }
    }

    private void CheckEvents(Account account)
    {
        if (account.UnknownEvents > 0)
        {
            findings.Note(
                "events",
                account,
                Phrase.Of("setup.events.unknown").With("events", account.UnknownEvents),
                Phrase.Of("setup.events.unknown.fix")
            );
        }
    }

    private void CheckTags(Account account)
    {
        var (moved, stayed) = (account.ModifiedMoved, account.ModifiedStayed);
        var code =
            !account.SyncsTags ? "setup.tags.off"
            : moved + stayed == 0 ? "setup.tags.unknown"
            : stayed == 0 ? "setup.tags.moves"
            : moved == 0 ? "setup.tags.stays"
            : "setup.tags.differs";
        findings.Note(
            "tags",
            account,
            Phrase.Of(code).With("moved", moved).With("stayed", stayed).With("hours", (int)account.TagsEvery.TotalHours)
        );
    }

    // Where the secret lies is good only once it was handed out.
    private MatterportClient? Open(Account account, SecretSource place)
    {
        try
        {
            var client = place is SecretSource.None or SecretSource.VaultWithoutIdentity ? null : open(account.Reference.Id);
            CheckSecret(account, place);
            return client;
        }
        catch (SecretUnreadableException refusal)
        {
            findings.Bad("secret", account, refusal.Phrase, Phrase.Of("setup.secret.unreadable.fix"));
            return null;
        }
    }

    private async Task<AccountCheck?> CheckTokenAsync(Account account, SecretSource place, CancellationToken cancellationToken)
    {
        if (Open(account, place) is not { } client)
        {
            return null;
        }

        try
        {
            var answer = await client.CheckAccountAsync(cancellationToken).ConfigureAwait(false);
            Report(account, answer);
            return answer;
        }
        catch (MatterportException failure)
        {
            findings.Bad("token", account, failure.ToPhrase(), Phrase.Of("setup.token.unasked.fix"));
            return null;
        }
    }

    private void Report(Account account, AccountCheck answer)
    {
        if (!answer.TokenAccepted)
        {
            findings.Bad("token", account, Phrase.Of("setup.token.refused"), Phrase.Of("setup.token.refused.fix"));
            return;
        }

        findings.Good(
            "token",
            account,
            answer.ModelsVisible is { } models
                ? Phrase.Of("setup.token.accepted").With("models", models)
                : Phrase.Of("setup.token.accepted-uncounted")
        );
        ReportMode(account, answer.Mode);
        ReportPlan(account, answer);
    }

    private void ReportPlan(Account account, AccountCheck answer)
    {
        Report(
            answer.AccountApi,
            "setup.plan.account-api.available",
            "setup.plan.account-api.not-available",
            "setup.plan.account-api.unknown"
        );
        Report(answer.Folders, "setup.plan.folders.available", "setup.plan.folders.not-available", "setup.plan.folders.unknown");
        Report(answer.Webhooks, "setup.plan.webhooks.available", "setup.plan.webhooks.not-available", "setup.plan.webhooks.unknown");

        void Report(Availability feature, string available, string notAvailable, string unknown) =>
            findings.Note(
                "plan",
                account,
                Phrase.Of(
                    feature switch
                    {
                        Availability.Available => available,
                        Availability.NotAvailable => notAvailable,
                        _ => unknown,
                    }
                )
            );
    }

    private void ReportMode(Account account, ApiMode mode)
    {
        switch (mode)
        {
            case ApiMode.Sandbox:
                findings.Note("mode", account, Phrase.Of("setup.mode.sandbox"), Phrase.Of("setup.mode.sandbox.fix"));
                break;
            case ApiMode.Production:
                findings.Note("mode", account, Phrase.Of("setup.mode.production"));
                break;
            default:
                findings.Note("mode", account, Phrase.Of("setup.mode.unknown"));
                break;
        }
    }
}
