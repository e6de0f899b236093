using System.Text.RegularExpressions;
using MatterportForDataverse.Preview.Tests.Browser;
using Microsoft.Playwright;

namespace MatterportForDataverse.Preview.Tests.Page;

/// <summary>
/// Commands on lists are on the bar while as many rows are chosen as they take: "With the command bar, commands that are disabled are
/// hidden", https://learn.microsoft.com/power-apps/developer/model-driven-apps/define-ribbon-enable-rules#what-does-enabled-mean
/// </summary>
public sealed class CommandBarTests(AppFixture app) : PageTest(app)
{
    [PageFact]
    public async Task A_command_for_one_row_is_on_the_bar_while_one_row_is_chosen()
    {
        var page = await ListAsync("Ann", "mpt_property");
        await Expect(Command(page, "New")).ToBeVisibleAsync();
        await Expect(Command(page, "Find model")).ToHaveCountAsync(0);

        await Choice(page, SampleRows.Linked).CheckAsync();
        await Expect(Command(page, "Find model")).ToBeVisibleAsync();

        await Choice(page, SampleRows.Waiting).CheckAsync();
        await Expect(Command(page, "Find model")).ToHaveCountAsync(0);

        await Choice(page, SampleRows.Waiting).UncheckAsync();
        await Command(page, "Find model").ClickAsync();
        await Expect(
                page.FrameLocator("dialog iframe")
                    .GetByRole(AriaRole.Heading, new() { NameRegex = new($"Find a model for .*{SampleRows.Linked}") })
            )
            .ToBeVisibleAsync();
    }

    [PageFact]
    public async Task Several_models_are_brought_in_step_and_the_keyboard_stays_on_the_bar()
    {
        var page = await ListAsync("Ann", "mpt_model");
        await Expect(Command(page, "Sync now")).ToHaveCountAsync(0);
        await Rows(page)
            .Filter(new() { HasTextRegex = new("Harbourside", RegexOptions.IgnoreCase) })
            .GetByRole(AriaRole.Checkbox)
            .CheckAsync();
        await Rows(page)
            .Filter(new() { HasNotTextRegex = new("Harbourside|Gründerzeit|Tanneurs|Fjällgatan", RegexOptions.IgnoreCase) })
            .First.GetByRole(AriaRole.Checkbox)
            .CheckAsync();

        await Command(page, "Sync now").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "OK" }).ClickAsync(new() { Timeout = 90_000 });

        await Expect(Command(page, "Sync now")).ToHaveCountAsync(0);
        await Expect(page.Locator(".commands button:focus")).ToHaveCountAsync(1);
    }

    [PageFact]
    public async Task An_issue_is_opened_for_a_decision_from_its_list()
    {
        var page = await ListAsync("Ann", "mpt_syncissue");
        await Rows(page).Filter(new() { HasText = SampleRows.Waiting }).First.GetByRole(AriaRole.Checkbox).CheckAsync();

        await Command(page, "Resolve").ClickAsync();

        await Expect(page.FrameLocator("dialog iframe").GetByRole(AriaRole.Button, new() { Name = "Keep the Dataverse value" }))
            .ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("dialog")).ToHaveCountAsync(0);
    }

    [PageFact]
    public async Task A_link_that_is_chosen_below_its_property_can_be_unlinked_and_is_asked_about_first()
    {
        var page = await PropertyAsync("Ann", SampleRows.Linked);
        var links = page.Locator(".subgrid")
            .Filter(new() { Has = page.GetByRole(AriaRole.Group, new() { Name = "Commands of Model links" }) });
        var unlink = links.GetByRole(AriaRole.Group).GetByRole(AriaRole.Button, new() { Name = "Unlink" });
        await Expect(links.Locator("tbody tr")).ToHaveCountAsync(1);
        await Expect(unlink).ToHaveCountAsync(0);

        await links.Locator("tbody").GetByRole(AriaRole.Checkbox).CheckAsync();
        await unlink.ClickAsync();

        var dialog = page.FrameLocator("dialog iframe");
        await Expect(dialog.GetByRole(AriaRole.Main)).ToContainTextAsync(SampleRows.Linked);
        await Expect(dialog.GetByText("Restore what linking replaced")).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Expect(links.Locator("tbody tr")).ToHaveCountAsync(1);
    }

    private static ILocator Rows(IPage page) => page.GetByRole(AriaRole.Main).Locator("tbody tr");

    private static ILocator Choice(IPage page, string name) =>
        page.GetByRole(AriaRole.Checkbox, new() { Name = $"Choose {name}", Exact = true });
}
