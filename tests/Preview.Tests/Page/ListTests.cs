using MatterportForDataverse.Preview.Tests.Browser;
using Microsoft.Playwright;

namespace MatterportForDataverse.Preview.Tests.Page;

public sealed class ListTests(AppFixture app) : PageTest(app)
{
    [PageFact]
    public async Task A_view_is_chosen_ordered_and_searched()
    {
        var page = await ListAsync("Ann", "mpt_property");
        await Expect(Rows(page)).Not.ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "Reference" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Reference" })).ToHaveAttributeAsync("aria-sort", "ascending");
        await page.GetByRole(AriaRole.Button, new() { Name = "Reference" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Reference" })).ToHaveAttributeAsync("aria-sort", "descending");
        await Expect(Rows(page).First).ToContainTextAsync("P-006");

        await page.GetByRole(AriaRole.Button, new() { Name = "Tour status" }).ClickAsync();
        await Expect(Rows(page).First).ToContainTextAsync("Available");

        await page.GetByRole(AriaRole.Searchbox).FillAsync("harbour");
        await page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");
        await Expect(Rows(page)).ToHaveCountAsync(1);
        await Expect(Rows(page)).ToContainTextAsync(SampleRows.Linked);

        await page.GetByLabel("View of").SelectOptionAsync(new SelectOptionValue { Label = "Properties without a model" });
        await Expect(page.GetByRole(AriaRole.Main)).Not.ToContainTextAsync(SampleRows.Linked);
        Assert.Contains("/list/mpt_property/", page.Url, StringComparison.Ordinal);
    }

    [PageFact]
    public async Task More_rows_than_a_page_holds_are_turned()
    {
        var page = await PropertyAsync("Ann", SampleRows.Linked);
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Open HARBOURSIDE") }).ClickAsync();
        await page.GetByRole(AriaRole.Tab, new() { Name = "History" }).ClickAsync();
        var history = page.Locator("[role=tabpanel]:not([hidden]) .subgrid").First;
        await Expect(history.Locator(".pager")).ToContainTextAsync("1–4 of");
        var first = await history.Locator("tbody tr").First.GetAttributeAsync("data-id");

        await history.GetByRole(AriaRole.Button, new() { Name = "Page after" }).ClickAsync();

        await Expect(history.Locator(".pager")).ToContainTextAsync("5–");
        await Expect(history.Locator($"tbody tr[data-id='{first}']")).ToHaveCountAsync(0);
    }

    [PageFact]
    public async Task A_chart_beside_the_rows_says_its_figures_to_screen_readers_too()
    {
        var page = await ListAsync("Ann", "mpt_model");

        await Command(page, "Chart").ClickAsync();

        var chart = page.GetByRole(AriaRole.Complementary, new() { Name = "Chart" });
        await Expect(chart.Locator("svg .bar").First).ToBeVisibleAsync();
        await Expect(chart.GetByRole(AriaRole.Row, new() { Name = "In sync" })).ToHaveCountAsync(1);
    }

    private static ILocator Rows(IPage page) => page.GetByRole(AriaRole.Main).Locator("tbody tr");
}
