using System.Text.RegularExpressions;
using MatterportForDataverse.Preview.Tests.Browser;
using Microsoft.Playwright;

namespace MatterportForDataverse.Preview.Tests.Page;

/// <summary>An add-on is requested by one person and approved by another, with nothing but the app.</summary>
public sealed class OrderTests(AppFixture app) : PageTest(app)
{
    [PageFact]
    public async Task An_order_is_requested_from_a_property_approved_by_another_and_stopped_in_time()
    {
        var page = await RequestAsync();
        await Expect(State(page)).ToHaveValueAsync("Requested");
        var order = page.Url[page.Url.LastIndexOf('#')..];

        var approver = await OpenAsync(SampleOrdering.Approver, $"/dashboard/{AppFixture.Spending}");
        await Axe.CheckAsync(approver, "the dashboard of what is spent");
        await approver
            .GetByRole(AriaRole.Region, new() { Name = "Waiting for me" })
            .GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Matterpak") })
            .ClickAsync();
        await Command(approver, "Approve").ClickAsync();
        var dialog = approver.FrameLocator("dialog iframe");
        await Expect(dialog.GetByRole(AriaRole.Row).Filter(new() { HasText = "Expected at most" })).ToContainTextAsync("49.00 EUR");
        await Expect(dialog.GetByRole(AriaRole.Status)).ToHaveTextAsync("Everything is as it was requested.");
        await Axe.CheckAsync(approver, "the dialog that approves");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await Expect(approver.Locator(".notifications")).ToContainTextAsync("The order is approved. It can be withdrawn until");
        await Expect(State(approver)).ToHaveValueAsync("Approved");

        await page.ReloadAsync();
        Assert.EndsWith(order, page.Url, StringComparison.Ordinal);
        await Command(page, "Withdraw").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Withdraw" }).ClickAsync();
        await Expect(page.Locator(".notifications")).ToContainTextAsync("The order was withdrawn. Nothing is bought.");
        await Expect(State(page)).ToHaveValueAsync("Withdrawn");
    }

    [PageFact]
    public async Task Whoever_may_not_decide_is_told_which_role_does()
    {
        var page = await ListAsync(SampleOrdering.Approver, "mpt_order");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = new Regex("MatterPak") }).First.ClickAsync();
        await Command(page, "Approve").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("no longer waits for a decision");

        var reader = await PropertyAsync("Rita", SampleRows.Linked);
        await Command(reader, "Order add-ons").ClickAsync();
        await Expect(reader.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Matterport Requester");
    }

    [PageFact]
    public async Task An_administrator_sees_whether_orders_are_placed_and_can_turn_them_off()
    {
        var page = await ListAsync("Ada", "mpt_account");
        await page.GetByRole(AriaRole.Link, new() { Name = "Main", Exact = true }).ClickAsync();
        await Command(page, "Switch ordering").ClickAsync();
        var dialog = page.FrameLocator("dialog iframe");

        await Expect(dialog.GetByRole(AriaRole.Status)).ToHaveTextAsync("Ordering now: Live.");
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Off" }))
            .ToHaveAccessibleDescriptionAsync("Nobody can request orders. Holds at once.");
        await Axe.CheckAsync(page, "the dialog that switches ordering");
    }

    private static ILocator State(IPage page) => page.GetByRole(AriaRole.Textbox, new() { Name = "State", Exact = true });

    private async Task<IPage> RequestAsync()
    {
        var page = await PropertyAsync(SampleOrdering.Requester, SampleRows.Linked);
        await Command(page, "Order add-ons").ClickAsync();
        var dialog = page.FrameLocator("dialog iframe");
        await dialog.GetByRole(AriaRole.Checkbox, new() { Name = "Order Matterpak" }).CheckAsync();
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Request" })).ToHaveCountAsync(0);
        await dialog.GetByLabel("What is it for?").FillAsync("For the tender.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Show price" }).ClickAsync();
        await Expect(dialog.GetByText("500.00 EUR")).ToBeVisibleAsync();
        await Axe.CheckAsync(page, "the dialog that orders");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Request" }).ClickAsync();
        await Expect(page.Locator("dialog")).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Matterpak");
        return page;
    }
}
