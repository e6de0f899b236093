using Deque.AxeCore.Playwright;
using MatterportForDataverse.Preview.Tests.Browser;
using Microsoft.Playwright;

namespace MatterportForDataverse.Preview.Tests.Stories;

public sealed class AccessibilityTests(OpenApp app) : PageTest(app)
{
    [PageTheory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 420)]
    public async Task Axe_finds_nothing_on_the_main_places(ColorScheme colours, int width)
    {
        var page = await OpenAsync("Ann", colours, width);
        await page.Locator(".board .chart").First.WaitForAsync();
        await CheckAsync(page, "the dashboard");

        await GoAsync(page, "#/list/mpt_property");
        await Command(page, "Chart").ClickAsync();
        await page.Locator("aside .chart").WaitForAsync();
        await CheckAsync(page, "a list with its chart");

        await Command(page, "New").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await CheckAsync(page, "a quick create form");
        await page.Keyboard.PressAsync("Escape");

        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = Morning.Waiting, Exact = true }).First.ClickAsync();
        await page.Locator(".quick-view .field").First.WaitForAsync();
        await CheckAsync(page, "a form");

        await Command(page, "Find model").ClickAsync();
        await page.FrameLocator("dialog iframe").GetByRole(AriaRole.Button, new() { Name = "Search" }).WaitForAsync();
        await CheckAsync(page, "the dialog that finds models");
    }

    [PageTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_where_a_conflict_is_decided(ColorScheme colours)
    {
        var page = await OpenAsync("Ann", colours);
        await PlaceAsync(page, "Issues");
        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = Morning.Waiting }).GetByRole(AriaRole.Link).First.ClickAsync();
        await Command(page, "Resolve").ClickAsync();
        await page.FrameLocator("dialog iframe").GetByRole(AriaRole.Button, new() { Name = "Keep Dataverse's value" }).WaitForAsync();

        await CheckAsync(page, "the dialog that decides");
    }

    private static async Task GoAsync(IPage page, string hash)
    {
        await page.EvaluateAsync("hash => { location.hash = hash; }", hash);
        await page.Locator("main:not([aria-busy]) .rows:not([aria-busy]) tbody").First.WaitForAsync();
    }

    private static async Task CheckAsync(IPage page, string where)
    {
        var found = await page.RunAxe();

        Assert.NotEmpty(found.Passes);
        Assert.True(found.Violations.Length == 0, $"Axe on {where}: " + string.Join("\n", found.Violations.Select(one => $"{one.Id}: {one.Help} {string.Join("; ", one.Nodes.Select(node => node.Html))}")));
    }
}
