using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Setup;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Setup;

public sealed class AccountHealthTests
{
    private readonly SetupWorld _setup = new();

    [Fact]
    public async Task An_account_keeps_when_it_was_checked_and_what_was_found_as_codes()
    {
        _setup.Open = _setup.ClientOf(_setup.World.World.SandboxToken);
        _setup.Secret = SecretSource.Column;
        await _setup.CheckAsync();
        var account = Checked();
        Assert.Equal(
            (Health.Healthy, AccountMode.Sandbox, (DateTime?)_setup.World.Clock.Now),
            (account.Get(AccountTable.Health), account.Get(AccountTable.Mode), account.Get(AccountTable.CheckedOn))
        );
        Assert.Contains(
            """{"outcome":"note","code":"setup.secret.column","arguments":{},"fixCode":"setup.secret.column.fix"}""",
            account.Get(AccountTable.HealthDetail),
            StringComparison.Ordinal
        );
        Assert.Equal(
            """{"accountApi":"not-available","folders":"not-available","webhooks":"not-available"}""",
            account.Get(AccountTable.PlanFeatures)
        );
    }

    [Fact]
    public async Task What_is_bad_stands_first_and_what_the_column_cannot_hold_is_left_out()
    {
        _setup.Clear("role");
        await _setup.CheckAsync();
        var account = Checked();
        Assert.Equal(Health.Degraded, account.Get(AccountTable.Health));
        Assert.StartsWith(
            """[{"outcome":"bad","code":"setup.role.missing","arguments":{"role":"Matterport Reader"}""",
            account.Get(AccountTable.HealthDetail),
            StringComparison.Ordinal
        );
        Assert.InRange(account.Get(AccountTable.HealthDetail)!.Length, 100, AccountTable.HealthDetail.MaxLength!.Value);
    }

    [Theory]
    [InlineData(SecretSource.None)]
    [InlineData(SecretSource.Vault)]
    public async Task An_account_that_Matterport_cannot_be_asked_about_is_broken_and_keeps_what_it_was(SecretSource secret)
    {
        await _setup.CheckAsync();
        _setup.Secret = secret;
        _setup.Open = _setup.ClientOf(_setup.World.World.ProductionToken with { TokenSecret = "wrong" });
        await _setup.CheckAsync();
        var account = Checked();
        Assert.Equal((Health.Broken, AccountMode.Production), (account.Get(AccountTable.Health), account.Get(AccountTable.Mode)));
        Assert.NotNull(account.Get(AccountTable.PlanFeatures));
    }

    [Fact]
    public async Task With_steps_switched_off_every_account_is_broken()
    {
        _setup.Steps(false);
        await _setup.CheckAsync();
        Assert.Equal(Health.Broken, Checked().Get(AccountTable.Health));
    }

    private Row Checked() =>
        _setup.World.Stored.Get(
            RowKey.Of(Some.Account),
            [
                AccountTable.Health.Name,
                AccountTable.HealthDetail.Name,
                AccountTable.CheckedOn.Name,
                AccountTable.Mode.Name,
                AccountTable.PlanFeatures.Name,
            ]
        );
}
