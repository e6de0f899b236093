using MatterportForDataverse.Playground.Sessions;
using MatterportForDataverse.Preview.Tests.Browser;
using MatterportForDataverse.Schema;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Preview.Tests.Page;

/// <summary>Too many models are missing at once, and Ada, an administrator, is asked whether they are gone.</summary>
public sealed class MissingModelsTests(AppFixture app) : PageTest(app)
{
    // Linked to nothing, and named by no other test.
    private static readonly string[] Names =
    [
        "Cedar Lane 139, Austin - Studio",
        "Elm Street 240, Toronto - Studio",
        "Main Street 124, Toronto - Cottage",
        "Sunset Road 82, Toronto - Apartment",
    ];

    private DataverseClient System => new(App.Session.Platform.System);

    [PageFact]
    public async Task Models_are_marked_as_missing_when_an_administrator_says_that_they_are_gone()
    {
        var page = await OpenAsync("Ada", $"/row/mpt_account/{System.Rows(AccountTable.Table, [])[0].Id}");
        var dialog = page.FrameLocator("dialog iframe");
        await Command(page, "Review missing models").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("are waiting for a decision");
        await page.GetByRole(AriaRole.Button, new() { Name = "OK" }).ClickAsync();

        Assert.All(Names, name => Assert.True(App.Session.Account!.Delete(App.Session.Account.Models.Single(one => one.Name == name).Id)));
        await Command(page, "Sync now").ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "All models" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync(new() { Timeout = 90_000 });
        Assert.All(Names, name => Assert.NotEqual(SyncState.Missing, StateOf(name)));

        await Command(page, "Review missing models").ClickAsync();
        await Expect(dialog.GetByText("4 of ")).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Yes, they are gone" }).ClickAsync();
        await Expect(page.Locator(".notifications")).ToContainTextAsync("The models were confirmed as missing.");
        Assert.All(Names, name => Assert.Equal(SyncState.Missing, StateOf(name)));
    }

    private SyncState StateOf(string name) =>
        (SyncState)
            System
                .Find(ModelTable.Table, ModelTable.Name.Name, name, ModelTable.SyncState.Name)!
                .GetAttributeValue<OptionSetValue>(ModelTable.SyncState.Name)
                .Value;
}
