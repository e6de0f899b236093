using MatterportForDataverse.Preview.Tests.Browser;
using Microsoft.Playwright;

namespace MatterportForDataverse.Preview.Tests.Page;

public sealed class KeyboardTests(AppFixture app) : PageTest(app)
{
    [PageFact]
    public async Task A_row_is_opened_and_a_command_pressed_without_a_mouse()
    {
        var page = await ListAsync("Ann", "mpt_syncrun");
        await TabToAsync(page, page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Properties" }));
        await page.Keyboard.PressAsync("Enter");
        var row = page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = SampleRows.Linked, Exact = true });
        await row.WaitForAsync();
        await TabToAsync(page, row);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".form .facts").WaitForAsync();
        await TabToAsync(page, Command(page, "Find model"));
        await page.Keyboard.PressAsync("Enter");
        await page.FrameLocator("dialog iframe").GetByRole(AriaRole.Heading, new() { NameRegex = new("Find a model for") }).WaitForAsync();

        await page.Keyboard.PressAsync("Escape");

        await Expect(page.Locator("dialog")).ToHaveCountAsync(0);
        await Expect(Command(page, "Find model")).ToBeFocusedAsync();
    }

    [PageFact]
    public async Task Sheets_are_turned_with_the_arrows()
    {
        var page = await PropertyAsync("Ann", SampleRows.Linked);
        await page.GetByRole(AriaRole.Tab).First.FocusAsync();

        await page.Keyboard.PressAsync("ArrowRight");

        await Expect(page.GetByRole(AriaRole.Tab).Nth(1)).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Tab).Nth(1)).ToHaveAttributeAsync("aria-selected", "true");
    }

    private static async Task TabToAsync(IPage page, ILocator target)
    {
        for (var presses = 0; presses < 80; presses++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail("Tab does not lead there.");
    }
}
