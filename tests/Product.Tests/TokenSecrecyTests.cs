using MatterportForDataverse.EmbeddedMatterport.Faults;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Product.Tests;

/// <summary>The token's secret is a canary: whatever happens, it is found nowhere but in its own secured column.</summary>
public sealed class TokenSecrecyTests
{
    [Fact]
    public void The_secret_is_in_no_row_trace_or_message_whatever_goes_wrong()
    {
        using var environment = new ProductEnvironment();
        var secret = environment.MatterportAccount.ProductionToken.TokenSecret;
        var messages = new List<string>();
        environment.Sync();
        foreach (var kind in Enum.GetValues<FaultKind>())
        {
            environment.Matterport.Faults.Next(_ => kind);
            messages.Add(Told(() => environment.Call(environment.Ann, "mpt_SearchModels", ("Text", "Unread12345"))));
            messages.Add(Told(() => environment.Call(environment.Ada, "mpt_CheckSetup")));
            environment.Clock.Advance(TimeSpan.FromMinutes(30));
            messages.Add(Told(() => environment.Call(environment.Ada, "mpt_RunDueWork")));
            environment.Platform.RunJobs();
            environment.Matterport.Faults.Clear();
        }

        var rows = environment.Platform.Package.Tables.Values.SelectMany(table => environment.Rows(table.Name)).ToArray();
        var texts = rows.SelectMany(Texts).Concat(messages).Concat(environment.Platform.Traces.Select(trace => trace.Text)).ToArray();

        Assert.True(texts.Length > 400, $"The search looked at {texts.Length} texts only.");
        Assert.Contains(messages, message => message.Length > 0);
        Assert.DoesNotContain(texts, text => text.Contains(secret, StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => text.Contains("Basic ", StringComparison.Ordinal));
        Assert.Equal(
            secret,
            environment.Platform.System.Retrieve("mpt_account", environment.AccountId, new ColumnSet("mpt_tokensecret"))["mpt_tokensecret"]
        );
    }

    [Fact]
    public void No_signed_link_is_in_any_row()
    {
        using var environment = new ProductEnvironment(models: 60);
        environment.Sync();

        var texts = environment.Rows("mpt_model").SelectMany(Texts).ToArray();

        Assert.Contains(texts, text => text.Contains("my.matterport.com", StringComparison.Ordinal));
        Assert.DoesNotContain(
            texts,
            text => text.Contains("cdn-", StringComparison.Ordinal) || text.Contains("?t=", StringComparison.Ordinal)
        );
    }

    private static IEnumerable<string> Texts(Entity row) =>
        row.Attributes.Where(pair => pair.Key != "mpt_tokensecret").Select(pair => pair.Value).OfType<string>();

    private static string Told(Action call)
    {
        try
        {
            call();
            return "";
        }
        catch (System.ServiceModel.FaultException<OrganizationServiceFault> fault)
        {
            return fault.ToString();
        }
    }
}
