using MatterportForDataverse.Preview.Tests.Browser;
using Microsoft.Playwright;

namespace MatterportForDataverse.Preview.Tests.Page;

/// <summary>Rita reads; the app says so instead of letting her try.</summary>
public sealed class ReaderTests(AppFixture app) : PageTest(app)
{
    [PageFact]
    public async Task A_reader_sees_everything_and_changes_nothing()
    {
        var page = await PropertyAsync("Rita", SampleRows.Linked);

        await Expect(page.Locator(".notifications")).ToContainTextAsync("you may look at properties, but not change them");
        await Expect(Field(page, "mpt_name")).ToHaveAttributeAsync("readonly", "");
        await Expect(Command(page, "Save")).ToHaveCountAsync(0);
        await Expect(Command(page, "New")).ToHaveCountAsync(0);
        await Expect(Command(page, "Delete")).ToHaveCountAsync(0);
    }

    [PageFact]
    public async Task A_reader_who_presses_a_command_is_told_what_is_missing()
    {
        var page = await PropertyAsync("Rita", SampleRows.Linked);

        await Command(page, "Find model").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("You do not have permission to link models");
        await page.GetByRole(AriaRole.Button, new() { Name = "OK" }).ClickAsync();
        await Expect(page.Locator("dialog")).ToHaveCountAsync(0);
    }

    [PageFact]
    public async Task Setting_up_is_for_those_who_may_read_it()
    {
        var page = await ListAsync("Rita", "mpt_property");

        await page.GetByLabel("You are").SelectOptionAsync("Ada");

        await page.GetByLabel("Area").SelectOptionAsync(new SelectOptionValue { Label = "Setup" });
        await PlaceAsync(page, "Accounts");
        await page.GetByRole(AriaRole.Link, new() { Name = "Main", Exact = true }).ClickAsync();
        await Command(page, "Check setup").ClickAsync();
        await Expect(page.FrameLocator("dialog iframe").GetByText("Matterport accepts the token")).ToBeVisibleAsync();
    }
}
