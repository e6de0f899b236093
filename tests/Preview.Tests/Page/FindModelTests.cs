using System.Text.RegularExpressions;
using MatterportForDataverse.Preview.Tests.Browser;
using Microsoft.Playwright;

namespace MatterportForDataverse.Preview.Tests.Page;

/// <summary>What a person sees who looks for a model, and what a stray key does not do.</summary>
public sealed class FindModelTests(AppFixture app) : PageTest(app)
{
    [PageFact]
    public async Task The_linked_model_comes_first_and_each_list_of_reasons_has_its_label()
    {
        var dialog = await FindAsync(await PropertyAsync("Ann", SampleRows.Waiting));

        await Expect(dialog.Locator(".card").First.Locator(".marks li").First).ToHaveTextAsync("Linked now");
        await Expect(dialog.Locator(".card").First.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await Expect(dialog.GetByRole(AriaRole.List, new() { Name = "Reasons for" }).First).ToBeVisibleAsync();
    }

    [PageFact]
    public async Task The_search_waits_with_name_and_town_and_an_empty_one_finds_nothing()
    {
        var page = await PropertyAsync("Ann", SampleRows.Waiting);
        var dialog = await FindAsync(page);
        var text = dialog.GetByLabel("Name, address, ID, or link");
        await Expect(dialog.GetByRole(AriaRole.Heading, new() { Name = "Suggestions" })).ToBeVisibleAsync();
        await Expect(text).ToHaveValueAsync(new Regex($"^{SampleRows.Waiting} \\w+"));

        await Expect(dialog.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
        await text.ClickAsync();
        await page.Keyboard.PressAsync("Delete");
        await Expect(text).ToHaveValueAsync("");
        await page.Keyboard.PressAsync("Enter");

        await Expect(dialog.GetByRole(AriaRole.Status)).ToHaveTextAsync(new Regex("^Enter a name"));
        await Expect(dialog.GetByRole(AriaRole.Heading, new() { NameRegex = new("results|Newest") })).ToHaveCountAsync(0);
    }

    [PageFact]
    public async Task The_newest_models_are_called_so_and_one_that_does_not_match_is_asked_about()
    {
        var page = await PropertyAsync("Ann", SampleRows.Waiting);
        var dialog = await FindAsync(page);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Show newest models" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Heading, new() { Name = "Newest models" })).ToBeVisibleAsync();

        var other = dialog.Locator(".card.no-match").Last;
        await Expect(other).ToContainTextAsync("Not a match");
        await other.GetByRole(AriaRole.Button).ClickAsync();

        await Expect(other.GetByRole(AriaRole.Group, new() { Name = "Question" })).ToContainTextAsync("anyway?");
        await page.Keyboard.PressAsync("Escape");
        await Expect(dialog.GetByRole(AriaRole.Group, new() { Name = "Question" })).ToHaveCountAsync(0);
        await Expect(other.GetByRole(AriaRole.Button)).ToBeFocusedAsync();
    }

    private static async Task<IFrameLocator> FindAsync(IPage page)
    {
        await Command(page, "Find model").ClickAsync();
        var dialog = page.FrameLocator("dialog iframe");
        await dialog.Locator("main .card").First.WaitForAsync();
        return dialog;
    }
}
