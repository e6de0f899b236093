using MatterportForDataverse.Plugins.Tests.Fakes;
using static MatterportForDataverse.Plugins.Tests.Guards.GuardRun;

namespace MatterportForDataverse.Plugins.Tests.Guards;

public sealed class GuardAccountTests
{
    [Theory]
    [InlineData("mpt_tokenid", "abc:def")]
    [InlineData("mpt_tokensecret", "can ary")]
    [InlineData("mpt_vaultsecreturi", "https://vault.azure.net.evil.com/secrets/a")]
    [InlineData("mpt_name", " ")]
    [InlineData("mpt_syncevery", 0)]
    [InlineData("mpt_journaldays", 3651)]
    public void An_account_that_could_not_work_is_refused_without_repeating_what_was_entered(string column, object value)
    {
        var refusal = Refused("guard.account", new GuardAccountStep(), new FakeContext("Update", "mpt_account").With(column, value));
        Assert.True(value is not string { Length: > 1 } text || !refusal.Message.Contains(text));
    }

    [Theory]
    [InlineData("mpt_watermark")]
    [InlineData("mpt_lasttickon")]
    [InlineData("mpt_pauseduntil")]
    [InlineData("mpt_lastliston")]
    [InlineData("mpt_lastfullon")]
    public void The_clocks_of_an_account_are_ours(string column)
    {
        Refused(
            "guard.account",
            new GuardAccountStep(),
            new FakeContext("Update", "mpt_account").With(column, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc))
        );
        Assert.Null(
            Run(
                new GuardAccountStep(),
                new FakeContext("Update", "mpt_account").With(column, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)).AsSystem()
            )
        );
    }

    [Theory]
    [InlineData("mpt_health", "Health")]
    [InlineData("mpt_healthdetail", "Health detail")]
    [InlineData("mpt_checkedon", "Checked on")]
    [InlineData("mpt_guardtest", "Guard test")]
    [InlineData("mpt_guardtestedon", "Guards tested on")]
    [InlineData("mpt_mode", "Mode")]
    [InlineData("mpt_planfeatures", "Plan features")]
    public void What_the_setup_check_finds_of_an_account_is_ours_and_named_as_people_know_it(string column, string label)
    {
        var refusal = Refused("guard.account.found", new GuardAccountStep(), new FakeContext("Update", "mpt_account").With(column, null));
        Assert.StartsWith($"Only the setup check can change {label}.", refusal.Message, StringComparison.Ordinal);
        Refused("guard.account.found", new GuardAccountStep(), new FakeContext("Create", "mpt_account").With(column, "x"));
        Assert.Null(Run(new GuardAccountStep(), new FakeContext("Create", "mpt_account").With("mpt_name", "Main", column, null)));
        Assert.Null(Run(new GuardAccountStep(), new FakeContext("Update", "mpt_account").With(column, null).AsSystem()));
    }
}
