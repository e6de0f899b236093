using MatterportForDataverse.Preview.Tests.Browser;
using Microsoft.Playwright;

namespace MatterportForDataverse.Preview.Tests.Page;

/// <summary>
/// Axe looks at every main place by light with all its rules, and in the dark, where nothing but colours differs, with those about
/// colours.
/// </summary>
public sealed class AccessibilityTests(AppFixture app) : PageTest(app)
{
    [PageFact]
    public async Task Axe_finds_nothing_on_the_dashboard()
    {
        var page = await OpenAsync("Ann", $"/dashboard/{AppFixture.Dashboard}");
        await page.Locator(".board .chart").First.WaitForAsync();

        await Axe.CheckAsync(page, "the dashboard");
    }

    [PageFact]
    public async Task Axe_finds_nothing_on_a_list_its_chart_and_quick_create()
    {
        var page = await ListAsync("Ann", "mpt_property");
        await Command(page, "Chart").ClickAsync();
        await page.Locator("aside .chart").WaitForAsync();
        await Axe.CheckAsync(page, "a list with its chart");

        await Command(page, "New").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await Axe.CheckAsync(page, "a quick create form");
    }

    [PageFact]
    public async Task Axe_finds_nothing_on_a_form_and_the_dialog_that_finds_models()
    {
        var page = await PropertyAsync("Ann", SampleRows.Waiting);
        await page.Locator(".quick-view .field").First.WaitForAsync();
        await Axe.CheckAsync(page, "a form");

        await Command(page, "Find model").ClickAsync();
        await page.FrameLocator("dialog iframe").GetByRole(AriaRole.Button, new() { Name = "Search" }).WaitForAsync();
        await Axe.CheckAsync(page, "the dialog that finds models");
    }

    [PageFact]
    public async Task Axe_finds_nothing_where_a_conflict_is_decided()
    {
        var page = await ListAsync("Ann", "mpt_syncissue");
        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = SampleRows.Waiting }).GetByRole(AriaRole.Link).First.ClickAsync();
        await page.Locator(".form .facts").WaitForAsync();
        await Command(page, "Resolve").ClickAsync();
        await page.FrameLocator("dialog iframe").GetByRole(AriaRole.Button, new() { Name = "Keep the Dataverse value" }).WaitForAsync();

        await Axe.CheckAsync(page, "the dialog that decides");
    }

    [PageFact]
    public async Task Axe_finds_nothing_where_all_conflicts_are_decided_and_a_link_is_taken_away()
    {
        var page = await PropertyAsync("Ann", SampleRows.Waiting);
        var dialog = page.FrameLocator("dialog iframe");
        await Command(page, "Resolve conflicts").ClickAsync();
        await dialog.GetByLabel("Keep the Dataverse value").First.CheckAsync();
        await Axe.CheckAsync(page, "the page of all conflicts");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Decide later" }).ClickAsync();

        await Command(page, "Unlink").ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Unlink" }).WaitForAsync();
        await Axe.CheckAsync(page, "the dialog that unlinks");
    }

    [PageFact]
    public async Task Axe_finds_nothing_on_a_narrow_screen()
    {
        var page = await OpenAsync("Ann", $"/row/mpt_property/{App.Rows.Property(SampleRows.Linked)}", width: 420);
        await page.Locator(".quick-view .field").First.WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Navigation" }).ClickAsync();

        await Axe.CheckAsync(page, "a narrow form");
    }
}
