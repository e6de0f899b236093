using MatterportForDataverse.Preview.Tests.Browser;
using Microsoft.Playwright;

namespace MatterportForDataverse.Preview.Tests.Page;

/// <summary>What Ann, an operator, does with nothing but the app.</summary>
public sealed class OperatorTests(AppFixture app) : PageTest(app)
{
    [PageFact]
    public async Task A_model_is_found_and_linked_the_property_edited_and_brought_to_Matterport()
    {
        var page = await ListAsync("Ann", "mpt_property");
        await page.GetByRole(AriaRole.Link, new() { Name = SampleRows.Undecided, Exact = true }).ClickAsync();
        await page.Locator(".form .facts").WaitForAsync();
        await Expect(Field(page, "mpt_currentmodelid")).ToHaveValueAsync("");

        await Command(page, "Find model").ClickAsync();
        var dialog = page.FrameLocator("dialog iframe");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Link" }).First.ClickAsync();
        await Expect(page.Locator("dialog")).ToHaveCountAsync(0);
        await Expect(Field(page, "mpt_currentmodelid")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(SampleRows.Undecided));

        await Field(page, "mpt_addressline1").FillAsync("Fjällstigen 9 B");
        await Expect(page.GetByText("Unsaved changes")).ToBeVisibleAsync();
        await Command(page, "Save").ClickAsync();
        await Expect(page.GetByText("Saved", new() { Exact = true })).ToBeVisibleAsync();

        await Command(page, "Sync now").ClickAsync();
        await Expect(page.Locator("dialog.progress")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        await Expect(page.Locator(".quick-view .field[data-column=mpt_syncstate] input")).ToHaveValueAsync("In sync");
        Assert.Contains(App.Session.Account!.Models, model => model.Address.StreetAddressLines.Contains("Fjällstigen 9 B"));
    }

    [PageFact]
    public async Task A_conflict_is_put_side_by_side_and_decided()
    {
        var page = await ListAsync("Ann", "mpt_syncissue");
        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = SampleRows.Disputed }).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page.Locator(".facts")).ToContainTextAsync("Open");

        await Command(page, "Resolve").ClickAsync();
        await page.FrameLocator("dialog iframe").GetByRole(AriaRole.Button, new() { Name = "Keep the Dataverse value" }).ClickAsync();

        await Expect(page.Locator("dialog")).ToHaveCountAsync(0);
        await Expect(page.Locator(".facts")).Not.ToContainTextAsync("Open");
        await Expect(page.Locator(".notifications")).ToContainTextAsync("inactive");
    }
}
