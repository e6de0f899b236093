using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Setup;

/// <summary>
/// Looks whether everything is there that the product needs, and says how to mend what is not. Accounts keep what was found of them.
/// </summary>
/// <param name="system">The rows as the system.</param>
/// <param name="open">Opens an account's client.</param>
/// <param name="secretPlace">Where an account's secret lies: vault, column, or none.</param>
/// <param name="retrieveByKey">Retrieves a row by its alternate key, which fails while the key's index is not active.</param>
/// <param name="installation">What the edge knows of where this runs.</param>
/// <param name="now">The clock, UTC.</param>
/// <param name="language">The language of the person who asks.</param>
public sealed class CheckSetup(
    IRows system,
    OpenMatterport open,
    Func<Guid, SecretSource> secretPlace,
    Action<RowKey> retrieveByKey,
    Installation installation,
    Func<DateTime> now,
    Language language
)
{
    private readonly SetupFindings _findings = new();

    /// <summary>Checks the installation, and the account named or all of them.</summary>
    public async Task<CheckSetupMessage.Response> HandleAsync(CheckSetupMessage.Request request, CancellationToken cancellationToken)
    {
        new CheckSteps(system, _findings, installation).Handle();
        new CheckVersions(system, _findings, installation).Handle();
        new CheckSystemUser(system, _findings, installation).Handle();
        CheckMappings();
        new CheckKeys(system, _findings, retrieveByKey).Handle();
        new CheckRoles(system, _findings).Handle();
        new CheckCall(system, _findings, installation.Call).Handle();
        var accounts = request.AccountId is { } id ? [Account.Load(system, id)] : Account.All(system);
        if (accounts.Count == 0)
        {
            _findings.Bad("account", null, Phrase.Of("setup.account.none"), Phrase.Of("setup.account.none.fix"));
        }

        var check = new CheckAccount(_findings, open, secretPlace, installation, now);
        var (team, guards) = (new CheckTeam(system, _findings), new CheckGuards(system, _findings, installation, now));
        var decisions = new CheckDecisionFlow(system, _findings);
        foreach (var account in accounts)
        {
            team.Handle(account);
            guards.Handle(account);
            decisions.Handle(account);
            var answer = await check.HandleAsync(account, cancellationToken).ConfigureAwait(false);
            system.Update(AccountHealth.RowOf(account, _findings, answer, now()));
        }

        return new CheckSetupMessage.Response { Checks = Json.Write(_findings.Said(language)), Healthy = _findings.IsHealthy };
    }

    private void CheckMappings()
    {
        if (system.Query(new RowQuery(FieldMappingTable.Table, [FieldMappingTable.Name.Name]) { PageSize = 1 }).Rows.Count > 0)
        {
            _findings.Good("defaults", null, Phrase.Of("setup.mappings.there"));
        }
        else
        {
            _findings.Bad("defaults", null, Phrase.Of("setup.mappings.none"), Phrase.Of("setup.mappings.none.fix"));
        }
    }
}
