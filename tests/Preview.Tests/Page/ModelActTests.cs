using System.Text.RegularExpressions;
using MatterportForDataverse.Preview.Tests.Browser;
using MatterportForDataverse.Schema;
using Microsoft.Playwright;

namespace MatterportForDataverse.Preview.Tests.Page;

/// <summary>Somebody requests an act on a model from its form, with nothing but the keyboard.</summary>
public sealed class ModelActTests(AppFixture app) : PageTest(app)
{
    [PageFact]
    public async Task Archiving_is_requested_once_it_is_shown_what_it_costs_and_does()
    {
        var (page, dialog) = await OpenDialogAsync();
        await dialog.GetByRole(AriaRole.Radio, new() { Name = "Activate the model" }).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(dialog.GetByRole(AriaRole.Radio, new() { Name = "Archive the model" })).ToBeCheckedAsync();
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Request" })).ToHaveCountAsync(0);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Show price" }).PressAsync("Enter");
        await Expect(dialog.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Nobody can view the model until" })).ToBeVisibleAsync();
        await Expect(dialog.GetByText("Two people", new() { Exact = true })).ToBeVisibleAsync();
        await Axe.CheckAsync(page, "the dialog that requests an act");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Request" }).PressAsync("Enter");

        await Expect(page.Locator("dialog")).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToContainTextAsync(new Regex("archive", RegexOptions.IgnoreCase));
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "State", Exact = true })).ToHaveValueAsync("Requested");
    }

    [PageFact]
    public async Task What_the_policy_does_not_allow_is_refused_in_its_words()
    {
        var (_, dialog) = await OpenDialogAsync();
        await Expect(dialog.GetByLabel("To delete it")).ToBeHiddenAsync();
        await dialog.GetByRole(AriaRole.Radio, new() { Name = "Delete the model in Matterport" }).CheckAsync();
        await Expect(dialog.GetByLabel("To delete it")).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Show price" }).ClickAsync();

        await Expect(dialog.GetByRole(AriaRole.Status))
            .ToHaveTextAsync("The order policy does not allow deleting models. Ask an administrator.");
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Request" })).ToHaveCountAsync(0);
    }

    private async Task<(IPage Page, IFrameLocator Dialog)> OpenDialogAsync()
    {
        var page = await OpenAsync(SampleOrdering.Requester, $"/row/{ModelTable.Table}/{App.Rows.ModelOf(SampleRows.Linked).Id}");
        await Command(page, "Request an act").ClickAsync();
        return (page, page.FrameLocator("dialog iframe"));
    }
}
