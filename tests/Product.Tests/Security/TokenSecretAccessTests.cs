using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Product.Tests.Security;

/// <summary>Getting at the token's secret, as somebody who is no System Administrator.</summary>
public sealed class TokenSecretAccessTests : IDisposable
{
    private readonly ProductEnvironment _environment = new();

    public static TheoryData<string> Roles() => new(ProductEnvironment.Package.Roles.Select(role => role.Name));

    [Theory]
    [MemberData(nameof(Roles))]
    public void No_query_shows_it_or_anything_of_it(string role)
    {
        _environment.Sync();
        _environment.Platform.System.Create(new Entity("mpt_property") { ["mpt_name"] = Secret });
        var service = As(role);

        var answers = Questions()
            .Select(question => Answer(() => service.RetrieveMultiple(question)))
            .Append(Answer(() => new([service.Retrieve("mpt_account", _environment.AccountId, new ColumnSet(true))])))
            .Append(Answer(() => new([service.Retrieve("mpt_account", _environment.AccountId, new ColumnSet("mpt_tokensecret"))])))
            .ToList();

        Assert.Equal(
            role is "Matterport Administrator" or "Matterport Operator",
            answers.Any(answer => answer.StartsWith("mpt_account: ", StringComparison.Ordinal))
        );
        Assert.All(answers, answer => Assert.DoesNotContain(Secret, answer, StringComparison.Ordinal));
        Assert.All(answers, answer => Assert.DoesNotContain("mpt_tokensecret=", answer, StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_questions_find_it_for_a_System_Administrator()
    {
        _environment.Sync();
        _environment.Platform.System.Create(new Entity("mpt_property") { ["mpt_name"] = Secret });
        var service = _environment.Platform.ServiceFor(_environment.Ada);

        Assert.All(Questions(), question => Assert.NotEmpty(service.RetrieveMultiple(question).Entities));
        Assert.Contains(
            Questions(),
            question => Answer(() => service.RetrieveMultiple(question)).Contains(Secret, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Who_may_fill_it_in_does_not_read_it()
    {
        var abe = _environment.Platform.CreateUser("Abe", "Matterport Administrator");
        var service = _environment.Platform.ServiceFor(abe);
        var write = new Entity("mpt_account", _environment.AccountId) { ["mpt_tokensecret"] = "another" };

        Assert.Equal(CallOutcome.Secured, CallOutcome.Of(() => service.Update(write)));
        Assert.Equal(
            CallOutcome.Secured,
            CallOutcome.Of(() => service.Create(new Entity("mpt_account") { ["mpt_name"] = "Second", ["mpt_tokensecret"] = "another" }))
        );
        _environment.Platform.GiveProfile(abe, "Matterport secrets");

        Assert.Equal(CallOutcome.Done, CallOutcome.Of(() => service.Update(write)));
        Assert.False(service.Retrieve("mpt_account", _environment.AccountId, new ColumnSet(true)).Contains("mpt_tokensecret"));
    }

    [Fact]
    public void A_mapping_brings_it_nowhere()
    {
        var service = As("Matterport Administrator");
        Entity Mapping(string table, string column, string field) =>
            new("mpt_fieldmapping")
            {
                ["mpt_tablename"] = table,
                ["mpt_column"] = column,
                ["mpt_field"] = field,
                ["mpt_direction"] = new OptionSetValue(720270002),
                ["mpt_active"] = true,
            };

        Assert.Equal("guard.field-mapping", CallOutcome.Of(() => service.Create(Mapping("mpt_account", "mpt_tokensecret", "summary"))));
        Assert.Equal("guard.field-mapping", CallOutcome.Of(() => service.Create(Mapping("mpt_property", "mpt_tokensecret", "summary"))));
        Assert.Equal("guard.field-mapping", CallOutcome.Of(() => service.Create(Mapping("mpt_model", "mpt_tokensecret", "summary"))));
    }

    [Theory]
    [InlineData("https://vault.example.com/secrets/token")]
    [InlineData("https://mine.vault.azure.net.example.com/secrets/token")]
    [InlineData("http://mine.vault.azure.net/secrets/token")]
    [InlineData("https://mine.vault.azure.net:8443/secrets/token")]
    [InlineData("https://mine.vault.azure.net@example.com/secrets/token")]
    public void An_administrator_cannot_have_the_vaults_answer_sent_elsewhere(string address) =>
        Assert.Equal(
            "guard.account",
            CallOutcome.Of(() =>
                As("Matterport Administrator")
                    .Update(new Entity("mpt_account", _environment.AccountId) { ["mpt_vaultsecreturi"] = address })
            )
        );

    public void Dispose() => _environment.Dispose();

    private string Secret => _environment.MatterportAccount.ProductionToken.TokenSecret;

    private IOrganizationService As(string role) => _environment.Platform.ServiceFor(_environment.Platform.CreateUser(role, role));

    // In the columns, from another table, by guessing its beginning, by its place in an order, and by a row that has the guess for a name.
    private List<QueryExpression> Questions()
    {
        var linked = new QueryExpression("mpt_model") { ColumnSet = new ColumnSet("mpt_name") };
        linked.AddLink("mpt_account", "mpt_accountid", "mpt_accountid").Columns = new ColumnSet("mpt_name", "mpt_tokensecret");
        var joined = new QueryExpression("mpt_property") { ColumnSet = new ColumnSet("mpt_reference") };
        joined.AddLink("mpt_account", "mpt_name", "mpt_tokensecret");
        return
        [
            new QueryExpression("mpt_account") { ColumnSet = new ColumnSet(true) },
            new QueryExpression("mpt_account") { ColumnSet = new ColumnSet("mpt_tokensecret") },
            linked,
            new QueryExpression("mpt_account")
            {
                Criteria = { Conditions = { new ConditionExpression("mpt_tokensecret", ConditionOperator.BeginsWith, Secret[..1]) } },
            },
            new QueryExpression("mpt_account") { Orders = { new OrderExpression("mpt_tokensecret", OrderType.Ascending) } },
            joined,
        ];
    }

    private static string Answer(Func<EntityCollection> ask)
    {
        try
        {
            return string.Join(
                "\n",
                ask()
                    .Entities.Select(row =>
                        row.LogicalName
                        + ": "
                        + string.Join(
                            ", ",
                            row.Attributes.Select(pair => $"{pair.Key}={(pair.Value as AliasedValue)?.Value ?? pair.Value}")
                        )
                    )
            );
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return fault.Message;
        }
    }
}
