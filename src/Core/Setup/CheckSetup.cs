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
/// <param name="now">The clock, UTC.</param>
/// <param name="language">The language of the person who asks.</param>
public sealed class CheckSetup(
    IRows system,
    OpenMatterport open,
    Func<Guid, SecretSource> secretPlace,
    Action<RowKey> retrieveByKey,
    Func<DateTime> now,
    Language language
)
{
    private static readonly string[] Roles = ["Matterport Reader", "Matterport Operator", "Matterport Administrator", "Matterport Clock"];
    private readonly SetupFindings _findings = new();

    /// <summary>Checks the installation, and the account named or all of them.</summary>
    public async Task<CheckSetupMessage.Response> HandleAsync(CheckSetupMessage.Request request, CancellationToken cancellationToken)
    {
        CheckMappings();
        CheckKeys();
        CheckRoles();
        var accounts = request.AccountId is { } id ? [Account.Load(system, id)] : Account.All(system);
        if (accounts.Count == 0)
        {
            _findings.Bad("account", null, Phrase.Of("setup.account.none"), Phrase.Of("setup.account.none.fix"));
        }

        var check = new CheckAccount(_findings, open, secretPlace, now);
        foreach (var account in accounts)
        {
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
            _findings.Note("keys", null, Phrase.Of("setup.key.untried").With("key", name));
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
            _findings.Good("keys", null, Phrase.Of("setup.key.active").With("key", name));
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
            CheckRole(name, roles.Where(role => (string?)role["name"] == name).Select(role => role.Id).ToArray());
        }
    }

    private void CheckRole(string name, Guid[] ids)
    {
        if (ids.Length == 0)
        {
            _findings.Bad("roles", null, Phrase.Of("setup.role.missing").With("role", name), Phrase.Of("setup.role.missing.fix"));
        }
        else if (IsHeld("systemuserroles", ids) || IsHeld("teamroles", ids))
        {
            _findings.Good("roles", null, Phrase.Of("setup.role.held").With("role", name));
        }
        else
        {
            _findings.Note("roles", null, Phrase.Of("setup.role.unused").With("role", name), Phrase.Of("setup.role.unused.fix"));
        }
    }

    private bool IsHeld(string table, IEnumerable<Guid> roles) =>
        system
            .Query(new RowQuery(table, ["roleid"]) { Where = [RowCondition.In(new Column<Guid>("roleid"), roles)], PageSize = 1 })
            .Rows.Count > 0;
}
