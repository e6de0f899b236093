using MatterportForDataverse.Preview.Tests.Browser;
using Microsoft.Playwright;

namespace MatterportForDataverse.Preview.Tests.Stories;

/// <summary>The client API that the preview plays: exactly what the shipped scripts may use; anything else is refused by name.</summary>
public sealed class ClientApiTests(OpenApp app) : PageTest(app)
{
    [PageTheory]
    [InlineData("Xrm.Page", "Xrm.Page")]
    [InlineData("Xrm.WebApi.createRecord('mpt_property', {})", "Xrm.WebApi.createRecord")]
    [InlineData("Xrm.WebApi.online.executeMultiple([])", "Xrm.WebApi.online.executeMultiple")]
    [InlineData("Xrm.Utility.lookupObjects({})", "Xrm.Utility.lookupObjects")]
    [InlineData("Xrm.WebApi.retrieveMultipleRecords('mpt_property', '?$filter=statecode eq 0')", "$filter in a query")]
    [InlineData("Xrm.WebApi.retrieveMultipleRecords('mpt_property')", "retrieveMultipleRecords without fetchXml")]
    [InlineData("Xrm.WebApi.retrieveRecord('mpt_property', '{00000000-0000-0000-0000-000000000001}', '?$expand=ownerid')", "$expand in a query")]
    [InlineData("Xrm.Navigation.navigateTo({ pageType: 'custom' })", "navigateTo custom")]
    [InlineData("Xrm.Navigation.openUrl('javascript:alert(1)')", "openUrl of anything but an https address")]
    [InlineData("Xrm.Utility.getGlobalContext().userSettings.roles", "userSettings.roles")]
    [InlineData("Xrm.WebApi.online.execute({ getMetadata: () => ({ operationType: 1, operationName: 'WhoAmI', parameterTypes: {} }) })", "the operation WhoAmI")]
    public async Task What_is_not_played_is_refused_by_name(string call, string named)
    {
        var page = await OpenAsync("Ann");

        var said = await page.EvaluateAsync<string>($"(async () => {{ try {{ await ({call}); return 'nothing'; }} catch (error) {{ return error.message; }} }})()");

        Assert.StartsWith($"The preview does not play {named}", said, StringComparison.Ordinal);
    }

    [PageFact]
    public async Task A_refusal_of_the_Web_API_comes_with_its_sentence_and_its_number()
    {
        var page = await OpenAsync("Rita");

        var said = await page.EvaluateAsync<string>(
            "Xrm.WebApi.online.execute({ Full: true, getMetadata: () => ({ boundParameter: null, operationType: 0, operationName: 'mpt_StartSync', parameterTypes: { Full: {} } }) }).catch(error => `${error.errorCode}: ${error.message}`)");

        Assert.StartsWith("2147746336: ", said, StringComparison.Ordinal);
    }

    [PageFact]
    public async Task Who_has_no_secret_sees_how_to_get_one()
    {
        var page = await App.NewPageAsync("Ann", ColorScheme.Light, 1280);
        await page.GotoAsync(App.Link.Split('#')[0] + "#" + new string('0', 32));

        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Open the link that the playground printed");
        await page.Context.CloseAsync();
    }

    [PageFact]
    public async Task The_secret_leaves_the_address_bar()
    {
        var page = await OpenAsync("Ann");

        Assert.DoesNotContain(App.Link.Split('#')[1], page.Url, StringComparison.Ordinal);
        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
    }
}
