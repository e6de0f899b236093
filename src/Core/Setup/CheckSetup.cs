using System.Globalization;
using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Setup;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Setup;

/// <summary>Looks whether everything is there that the product needs, and says how to mend what is not.</summary>
/// <param name="system">The rows as the system.</param>
/// <param name="open">Opens an account's client.</param>
/// <param name="secretPlace">Where an account's secret lies: vault, column, or none.</param>
/// <param name="retrieveByKey">Retrieves a row by its alternate key, which fails while the key's index is not active.</param>
/// <param name="now">The clock, UTC.</param>
public sealed class CheckSetup(
    IRows system,
    OpenMatterport open,
    Func<Guid, SecretSource> secretPlace,
    Action<RowKey> retrieveByKey,
    Func<DateTime> now
)
{
    private static readonly string[] Roles = ["Matterport Reader", "Matterport Operator", "Matterport Administrator"];
    private static readonly TimeSpan TickExpected = TimeSpan.FromHours(1);
    private readonly List<SetupCheck> _checks = [];

    /// <summary>Checks the installation, and the account named or all of them.</summary>
    public async Task<CheckSetupMessage.Response> HandleAsync(CheckSetupMessage.Request request, CancellationToken cancellationToken)
    {
        CheckMappings();
        CheckKeys();
        CheckRoles();
        var accounts = request.AccountId is { } id ? [Account.Load(system, id)] : Account.All(system);
        if (accounts.Count == 0)
        {
            Add(
                "account",
                null,
                SetupCheck.Bad,
                "There is no Matterport account yet.",
                "Create a row of Matterport account with its token id and secret."
            );
        }

        foreach (var account in accounts)
        {
            CheckSecret(account);
            CheckClock(account);
            CheckWriting(account);
            await CheckTokenAsync(account, cancellationToken).ConfigureAwait(false);
        }

        return new CheckSetupMessage.Response
        {
            Checks = Json.Write(_checks.ToArray()),
            Healthy = _checks.All(check => check.Outcome != SetupCheck.Bad),
        };
    }

    private void CheckMappings()
    {
        var any = system.Query(new RowQuery(FieldMappingTable.Table, [FieldMappingTable.Name.Name]) { PageSize = 1 }).Rows.Count > 0;
        Add(
            "defaults",
            null,
            any ? SetupCheck.Good : SetupCheck.Bad,
            any ? "The field mappings are there." : "There are no field mappings.",
            any ? null : "Call mpt_InstallDefaults."
        );
    }

    // Only a row that is there proves a key without a failed request, which would end the check: inside a transaction the platform takes
    // no further request after one.
    private void CheckKeys()
    {
        CheckKey(AccountTable.Table, AccountTable.NameKey);
        CheckKey(FieldMappingTable.Table, FieldMappingTable.TableColumnKey);
        CheckKey(PropertyTable.Table, PropertyTable.ReferenceKey);
        CheckKey(SiteVisitTable.Table, SiteVisitTable.ReferenceKey);
        CheckKey(ModelTable.Table, ModelTable.AccountModelKey);
        CheckKey(ModelLinkTable.Table, ModelLinkTable.RecordModelKey);
        CheckKey(ModelLinkTable.Table, ModelLinkTable.OneCurrentKey);
        CheckKey(ModelLinkTable.Table, ModelLinkTable.OneOwnerKey);
        CheckKey(WorkTable.Table, WorkTable.OneWorkKey);
        CheckKey(SyncIssueTable.Table, SyncIssueTable.OneIssueKey);
    }

    private void CheckKey(string table, IReadOnlyList<string> columns)
    {
        var name = $"{table} ({string.Join(", ", columns)})";
        var row = system
            .Query(
                new RowQuery(table, columns)
                {
                    Where = columns.Select(column => RowCondition.Filled(new Column<object>(column))).ToArray(),
                    PageSize = 1,
                }
            )
            .Rows;
        if (row.Count == 0)
        {
            Add("keys", null, SetupCheck.Note, $"The key of {name} cannot be tried yet: no row has it.");
            return;
        }

        try
        {
            retrieveByKey(
                columns
                    .Skip(1)
                    .Aggregate(
                        RowKey.Of(table, new Column<object>(columns[0]), row[0][columns[0]]!),
                        (key, column) => key.And(new Column<object>(column), row[0][column]!)
                    )
            );
            Add("keys", null, SetupCheck.Good, $"The key of {name} is active.");
        }
        catch (DomainException refusal)
        {
            throw new KeyNotActiveException(name, refusal);
        }
    }

    private void CheckRoles()
    {
        var roles = system.Query(new RowQuery("role", ["name"]) { Where = [RowCondition.In(new Column<string>("name"), Roles)] }).Rows;
        foreach (var name in Roles)
        {
            var ids = roles.Where(role => (string?)role["name"] == name).Select(role => role.Id).ToArray();
            var held = ids.Length > 0 && (IsHeld("systemuserroles", ids) || IsHeld("teamroles", ids));
            Add(
                "roles",
                null,
                ids.Length == 0 ? SetupCheck.Bad
                    : held ? SetupCheck.Good
                    : SetupCheck.Note,
                ids.Length == 0 ? $"The role {name} is missing."
                    : held ? $"The role {name} is given to somebody."
                    : $"Nobody has the role {name}.",
                ids.Length == 0 ? "Import the solution again."
                    : held ? null
                    : "Give it to the people, or to their team, who need it."
            );
        }
    }

    private bool IsHeld(string table, IEnumerable<Guid> roles) =>
        system
            .Query(new RowQuery(table, ["roleid"]) { Where = [RowCondition.In(new Column<Guid>("roleid"), roles)], PageSize = 1 })
            .Rows.Count > 0;

    private void CheckSecret(Account account)
    {
        switch (secretPlace(account.Reference.Id))
        {
            case SecretSource.Vault:
                Add("secret", account, SetupCheck.Good, "The token's secret lies in Key Vault.");
                break;
            case SecretSource.Column:
                Add(
                    "secret",
                    account,
                    SetupCheck.Note,
                    "The token's secret lies in a secured column.",
                    "Put it into Key Vault, enter its address on the account, and empty the column."
                );
                break;
            default:
                Add(
                    "secret",
                    account,
                    SetupCheck.Bad,
                    "The account has no token secret.",
                    "Enter the token id and secret from Matterport's settings, Developer Tools."
                );
                break;
        }
    }

    private void CheckClock(Account account)
    {
        var ticks = account.LastTickOn is { } last && now() - last < TickExpected;
        Add(
            "clock",
            account,
            ticks ? SetupCheck.Good : SetupCheck.Bad,
            account.LastTickOn is { } tick ? $"The clock last ticked at {tick:u}." : "The clock has never ticked.",
            ticks ? null : "Switch on the flow Matterport clock tick, and give its connection reference a connection."
        );
    }

    private void CheckWriting(Account account) =>
        Add(
            "writing",
            account,
            SetupCheck.Note,
            account.MayWrite ? "Edits are sent to Matterport." : "Edits are not sent to Matterport: writing is switched off.",
            account.MayWrite ? null : "Look at what waits to be sent, then set Writing enabled on the account."
        );

    private async Task CheckTokenAsync(Account account, CancellationToken cancellationToken)
    {
        if (secretPlace(account.Reference.Id) == SecretSource.None)
        {
            return;
        }

        try
        {
            Report(account, await open(account.Reference.Id).CheckAccountAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (MatterportException failure)
        {
            Add(
                "token",
                account,
                SetupCheck.Bad,
                failure.Message,
                "Try again later; if it stays, check whether this environment or machine may reach api.matterport.com."
            );
        }
    }

    private void Report(Account account, AccountCheck check)
    {
        if (!check.TokenAccepted)
        {
            Add(
                "token",
                account,
                SetupCheck.Bad,
                "Matterport refuses the token.",
                "Make a new token in Matterport's settings, Developer Tools, and enter it on the account."
            );
            return;
        }

        var models = check.ModelsVisible?.ToString(CultureInfo.InvariantCulture) ?? "an unknown number of";
        Add("token", account, SetupCheck.Good, $"Matterport accepts the token and shows {models} models.");
        Add(
            "mode",
            account,
            SetupCheck.Note,
            $"The account is in {check.Mode} mode.",
            check.Mode == ApiMode.Sandbox
                ? "In a sandbox only demo models are seen. Unlock the developer licence to work with your own."
                : null
        );
        Add("plan", account, SetupCheck.Note, $"Account API: {check.AccountApi}; folders: {check.Folders}; webhooks: {check.Webhooks}.");
    }

    private void Add(string check, Account? account, string outcome, string found, string? fix = null) =>
        _checks.Add(
            new SetupCheck
            {
                Check = check,
                Account = account?.Name,
                Outcome = outcome,
                Found = found,
                Fix = fix,
            }
        );
}
