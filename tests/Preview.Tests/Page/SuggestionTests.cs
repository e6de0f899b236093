using MatterportForDataverse.Preview.Tests.Browser;
using Microsoft.Playwright;

namespace MatterportForDataverse.Preview.Tests.Page;

/// <summary>What matching left to a person is listed, ruled out, and suggested again.</summary>
public sealed class SuggestionTests(AppFixture app) : PageTest(app)
{
    private const string Property = "Mill with a suggestion";

    [PageFact]
    public async Task A_dismissed_suggestion_is_made_again_and_dismissed_again()
    {
        App.Rows.DismissSuggestion(Property);
        var page = await ListAsync("Ann", "mpt_matchreview");
        var rows = Rows(page).Filter(new() { HasText = Property });
        await Expect(rows).ToHaveCountAsync(0);
        await page.GetByLabel("View of").SelectOptionAsync(new SelectOptionValue { Label = "Dismissed suggestions" });
        await Expect(rows).ToHaveCountAsync(1);

        await DoAsync(page, rows, "Suggest again");
        await Expect(rows).ToHaveCountAsync(0);

        await page.GetByLabel("View of").SelectOptionAsync(new SelectOptionValue { Label = "Suggestions to review" });
        await Expect(rows).ToHaveCountAsync(1);
        await DoAsync(page, rows, "Not the model");
        await Expect(rows).ToHaveCountAsync(0);
    }

    [PageFact]
    public async Task The_models_of_a_whole_view_are_looked_for()
    {
        var page = await ListAsync("Ann", "mpt_property");

        await Command(page, "Find models for all").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Find models for all" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("The search has started.");
    }

    private static async Task DoAsync(IPage page, ILocator rows, string command)
    {
        await rows.First.GetByRole(AriaRole.Checkbox).CheckAsync();
        await Command(page, command).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = command }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "OK" }).ClickAsync();
    }

    private static ILocator Rows(IPage page) => page.GetByRole(AriaRole.Main).Locator("tbody tr");
}
