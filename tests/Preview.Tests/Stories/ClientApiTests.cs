using MatterportForDataverse.Preview.Tests.Browser;
using Microsoft.Playwright;

namespace MatterportForDataverse.Preview.Tests.Stories;

/// <summary>The client API that the preview plays: exactly what the shipped scripts may use; anything else is refused by name.</summary>
public sealed class ClientApiTests(OpenApp app) : PageTest(app)
{
    private static readonly (string Call, string Named)[] NotPlayed =
    [
        ("Xrm.Page", "Xrm.Page"),
        ("Xrm.WebApi.createRecord('mpt_property', {})", "Xrm.WebApi.createRecord"),
        ("Xrm.WebApi.online.executeMultiple([])", "Xrm.WebApi.online.executeMultiple"),
        ("Xrm.Utility.lookupObjects({})", "Xrm.Utility.lookupObjects"),
        ("Xrm.WebApi.retrieveMultipleRecords('mpt_property', '?$filter=statecode eq 0')", "$filter in a query"),
        ("Xrm.WebApi.retrieveMultipleRecords('mpt_property')", "retrieveMultipleRecords without fetchXml"),
        ("Xrm.WebApi.retrieveRecord('mpt_property', '{00000000-0000-0000-0000-000000000001}', '?$expand=ownerid')", "$expand in a query"),
        ("Xrm.Navigation.navigateTo({ pageType: 'custom' })", "navigateTo custom"),
        ("Xrm.Navigation.openUrl('javascript:alert(1)')", "openUrl of anything but an https address"),
        ("Xrm.Utility.getGlobalContext().userSettings.roles", "userSettings.roles"),
        (
            "Xrm.WebApi.online.execute({ getMetadata: () => ({ operationType: 1, operationName: 'WhoAmI', parameterTypes: {} }) })",
            "the operation WhoAmI"
        ),
    ];

    [PageFact]
    public async Task What_is_not_played_is_refused_by_name()
    {
        var page = await ListAsync("Ann", "mpt_syncrun");

        foreach (var (call, named) in NotPlayed)
        {
            var said = await page.EvaluateAsync<string>(
                $"(async () => {{ try {{ await ({call}); return 'nothing'; }} catch (error) {{ return error.message; }} }})()"
            );
            Assert.StartsWith($"The preview does not play {named}", said, StringComparison.Ordinal);
        }
    }

    [PageFact]
    public async Task A_refusal_of_the_Web_API_comes_with_its_sentence_and_its_number()
    {
        var page = await ListAsync("Rita", "mpt_syncrun");

        var said = await page.EvaluateAsync<string>(
            "Xrm.WebApi.online.execute({ Full: true, getMetadata: () => ({ boundParameter: null, operationType: 0, operationName: 'mpt_StartSync', parameterTypes: { Full: {} } }) }).catch(error => `${error.errorCode}: ${error.message}`)"
        );

        Assert.StartsWith("2147746336: ", said, StringComparison.Ordinal);
    }

    [PageFact]
    public async Task The_link_lets_in_and_its_secret_leaves_the_address_bar()
    {
        var page = await App.NewPageAsync("Ann", ColorScheme.Light, 1280);
        await page.GotoAsync(App.Link);
        await page.Locator(".board .chart").First.WaitForAsync();

        Assert.DoesNotContain(App.Secret, page.Url, StringComparison.Ordinal);
        await page.ReloadAsync();
        await Expect(page.Locator(".board .chart").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [PageFact]
    public async Task Another_secret_does_not()
    {
        var page = await App.NewPageAsync("Ann", ColorScheme.Light, 1280);
        await page.GotoAsync(App.Link.Replace(App.Secret, new string('0', 32), StringComparison.Ordinal));

        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Open the link that the playground printed");
        await page.Context.CloseAsync();
    }
}
