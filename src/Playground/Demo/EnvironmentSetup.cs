using System.Text.Json;
using MatterportForDataverse.EmbeddedMatterport.Accounts;
using MatterportForDataverse.Playground.Errors;
using MatterportForDataverse.Playground.Properties;
using MatterportForDataverse.Playground.Results;
using MatterportForDataverse.Playground.Sessions;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Playground.Demo;

/// <summary>Section 1: the solution is there, the people are there, the account has its token.</summary>
internal sealed class EnvironmentSetup(Session session, PropertyFile file)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Sets up; a second time changes nothing.</summary>
    /// <param name="live">The real account, when it is one.</param>
    /// <param name="cancellationToken">Ends it between two models.</param>
    /// <exception cref="BadInputException">Matterport refuses the real account's token.</exception>
    /// <exception cref="ExternalServiceException">Matterport cannot be asked.</exception>
    public (PlaygroundUsers Users, SetupResult Result) Run(LiveAccount? live, CancellationToken cancellationToken = default)
    {
        var added = session.Account is { } account ? AddSampleModels(account, cancellationToken) : 0;
        var token = live is null ? session.Account!.ProductionToken : new ApiToken(live.TokenId, live.TokenSecret);
        var users = PlaygroundUsers.Ensure(session, token.TokenId, token.TokenSecret, live?.AllowWrites ?? true);
        var checks = Checks(users).Checks;
        if (live is not null)
        {
            RequireToken(checks);
        }

        var package = session.Platform.Package;
        return (
            users,
            new SetupResult(
                session.Server?.Address.ToString(),
                session.DataverseServer.WebApiUrl.ToString(),
                session.Account?.Count ?? 0,
                added,
                $"{package.Name} {package.Version}",
                package.Tables.Values.Count(table => !table.IsSystem),
                package.CustomApis.Count,
                package.Steps.Count,
                package.Roles.Count,
                checks
            )
        );
    }

    /// <summary>What the setup check says.</summary>
    public static (IReadOnlyList<SetupCheckResult> Checks, bool Healthy) Checks(PlaygroundUsers users)
    {
        var answer = users.Ada.CallCustomApi(
            CheckSetupMessage.Name,
            new CheckSetupMessage.Request().ToParameters(),
            CheckSetupMessage.Response.From
        );
        return (JsonSerializer.Deserialize<SetupCheckResult[]>(answer.Checks ?? "[]", Web)!, answer.Healthy);
    }

    private int AddSampleModels(MatterportAccount account, CancellationToken cancellationToken)
    {
        var before = account.Count;
        var models = new SampleModels(account);
        foreach (
            var (row, index) in file
                .Rows.Select((row, index) => (row, index))
                .Where(pair => !cancellationToken.IsCancellationRequested && session.State.SampleReferences.Add(pair.row.Reference))
        )
        {
            models.Add(row, index + 1);
        }

        cancellationToken.ThrowIfCancellationRequested();
        session.Save();
        return account.Count - before;
    }

    private static void RequireToken(IReadOnlyList<SetupCheckResult> checks)
    {
        var bad = checks.FirstOrDefault(check => check is { Check: "token", Outcome: "bad" });
        if (bad is null)
        {
            return;
        }

        var sentence = $"{bad.Found} {bad.Fix}";
        throw bad.Code == "setup.token.refused" ? new BadInputException(sentence) : new ExternalServiceException(sentence);
    }
}
