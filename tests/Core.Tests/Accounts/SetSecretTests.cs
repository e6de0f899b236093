using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Accounts;

public sealed class SetSecretTests
{
    private readonly InMemoryRows _rows = new();
    private readonly Guid _account;

    public SetSecretTests() => _account = _rows.Create(new Row(AccountTable.Table).Set(AccountTable.Name, "Main"));

    private Row Account => Assert.Single(_rows.All(AccountTable.Table));

    [Theory]
    [InlineData("token", "mpt_tokensecret")]
    [InlineData("next-token", "mpt_nexttokensecret")]
    [InlineData("webhook", "mpt_webhooksecret")]
    [InlineData("embed-client", "mpt_embedclientsecret")]
    public void A_secret_is_stored_for_its_purpose_and_removed_again(string purpose, string column)
    {
        Assert.True(Set(purpose, "s3cret").IsSet);
        Assert.Equal("s3cret", Account[column]);
        Assert.Equal(["mpt_name", column], Account.Values.Keys.Where(name => name.StartsWith("mpt_", StringComparison.Ordinal)));
        Assert.False(Set(purpose, null).IsSet);
        Assert.Null(Account[column]);
    }

    [Fact]
    public void What_is_no_purpose_or_too_long_is_refused_without_repeating_the_secret()
    {
        var refused = new[]
        {
            Assert.Throws<InvalidRequestException>(() => Set("password", "s3cret")),
            Assert.Throws<InvalidRequestException>(() => Set("token", "s3cret" + new string('x', 200))),
        };
        Assert.All(refused, refusal => Assert.DoesNotContain("s3cret", refusal.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Who_may_not_see_the_account_sets_no_secret() =>
        Assert.Throws<RowNotFoundException>(() => Set("token", "s3cret", new RestrictedRows(_rows) { Hidden = [AccountTable.Table] }));

    private SetSecretMessage.Response Set(string purpose, string? value, IRows? caller = null) =>
        new SetSecret(caller ?? _rows, _rows).Handle(
            new SetSecretMessage.Request
            {
                AccountId = _account,
                Purpose = purpose,
                Value = value,
            }
        );
}
