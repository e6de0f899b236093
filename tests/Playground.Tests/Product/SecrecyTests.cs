using MatterportForDataverse.EmbeddedMatterport.Faults;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Playground.Tests.Product;

/// <summary>The token's secret is a canary: whatever happens, it is found nowhere but in its own secured column.</summary>
public sealed class SecrecyTests
{
    [Fact]
    public void The_secret_is_in_no_row_trace_or_message_whatever_goes_wrong()
    {
        using var office = new Office();
        var secret = office.World.ProductionToken.TokenSecret;
        var messages = new List<string>();
        office.Sync();
        foreach (var kind in Enum.GetValues<FaultKind>())
        {
            office.Matterport.Faults.Next(_ => kind);
            messages.Add(Told(() => office.Call(office.Ann, "mpt_SearchModels", ("Text", "house"))));
            messages.Add(Told(() => office.Call(office.Ada, "mpt_CheckSetup")));
            office.Clock.Advance(TimeSpan.FromMinutes(30));
            messages.Add(Told(() => office.Call(office.Ada, "mpt_RunDueWork")));
            office.Platform.RunJobs();
            office.Matterport.Faults.Clear();
        }

        var rows = office.Platform.Package.Tables.Values.SelectMany(table => office.Rows(table.Name)).ToArray();
        var texts = rows.SelectMany(Texts).Concat(messages).Concat(office.Platform.Traces.Select(trace => trace.Text)).ToArray();

        Assert.True(texts.Length > 400, $"The search looked at {texts.Length} texts only.");
        Assert.Contains(messages, message => message.Length > 0);
        Assert.DoesNotContain(texts, text => text.Contains(secret, StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => text.Contains("Basic ", StringComparison.Ordinal));
        Assert.Equal(
            secret,
            office.Platform.System.Retrieve("mpt_account", office.Account, new ColumnSet("mpt_tokensecret"))["mpt_tokensecret"]
        );
    }

    [Fact]
    public void No_signed_link_is_in_any_row()
    {
        using var office = new Office(models: 60);
        office.Sync();

        var texts = office.Rows("mpt_model").SelectMany(Texts).ToArray();

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
