using MatterportForDataverse.Preview.Tests.Browser;
using Microsoft.Playwright;

namespace MatterportForDataverse.Preview.Tests.Page;

/// <summary>Two people say how an order ended of which nobody knew, and one of them records what was charged.</summary>
public sealed class SettlementTests(AppFixture app) : PageTest(app)
{
    [PageFact]
    public async Task Two_people_settle_an_unknown_order_and_the_second_sees_what_the_first_said()
    {
        var (approver, first) = await OpenDialogAsync(SampleOrdering.Approver, SampleOrders.Unknown, "Settle");
        await Expect(first.GetByText("Nobody has said yet how it ended.")).ToBeVisibleAsync();
        var charged = first.GetByRole(AriaRole.Radio, new() { Name = "Matterport charged it" });
        await Expect(charged)
            .ToHaveAccessibleDescriptionAsync(
                "An invoice shows it. The line counts as placed, and its delivery is followed. "
                    + "The expected amount stays taken from the budget until the charge is recorded."
            );
        await charged.CheckAsync();
        await first.GetByLabel("Invoice reference").FillAsync("INV-7");
        await Axe.CheckAsync(approver, "the dialog that settles");
        await first.GetByRole(AriaRole.Button, new() { Name = "Settle" }).ClickAsync();
        await Expect(first.GetByRole(AriaRole.Status)).ToHaveTextAsync("Saved. A second person must say the same within seven days.");

        var (page, second) = await OpenDialogAsync("Ada", SampleOrders.Unknown, "Settle");
        var said = second.GetByRole(AriaRole.Region, new() { Name = "What somebody said already" });
        await Expect(said).ToContainTextAsync(SampleOrdering.Approver);
        await Expect(said).ToContainTextAsync("INV-7");
        await second.GetByRole(AriaRole.Radio, new() { Name = "Matterport charged it" }).CheckAsync();
        await second.GetByLabel("Invoice reference").FillAsync("INV-7");
        await second.GetByRole(AriaRole.Button, new() { Name = "Settle" }).ClickAsync();
        await Expect(page.Locator(".notifications")).ToContainTextAsync("The line is settled: two people said the same.");
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "State", Exact = true })).ToHaveValueAsync("Placed");
    }

    [PageFact]
    public async Task What_is_known_is_not_settled()
    {
        var page = await OrderAsync(SampleOrdering.Approver, SampleOrders.Placed);
        await Command(page, "Settle").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("there is nothing to settle");
    }

    [PageFact]
    public async Task An_invoice_that_differs_is_recorded_and_said_to_differ()
    {
        var (page, dialog) = await OpenDialogAsync("Ada", SampleOrders.Placed, "Record charge");
        await dialog.GetByRole(AriaRole.Radio, new() { Name = "An invoice" }).CheckAsync();
        await dialog.GetByLabel("Amount without tax, in EUR").FillAsync("60");
        await dialog.GetByLabel("Tax, in EUR (optional)").FillAsync("11.40");
        await dialog.GetByLabel("Invoice reference", new() { Exact = true }).FillAsync("INV-8");
        await dialog.GetByLabel("Date", new() { Exact = true }).FillAsync("2025-02-01");
        await Axe.CheckAsync(page, "the dialog that records charges");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Record charge" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Status))
            .ToContainTextAsync("60.00 EUR are recorded for the line, and 49.00 EUR were expected.");
        await Expect(dialog.GetByText("They differ by more than the order policy allows.")).ToBeVisibleAsync();
    }

    [PageFact]
    public async Task A_charge_in_the_future_is_refused_in_the_words_of_the_custom_api()
    {
        var (_, dialog) = await OpenDialogAsync("Ada", SampleOrders.Placed, "Record charge");
        await dialog.GetByRole(AriaRole.Radio, new() { Name = "A credit" }).CheckAsync();
        await dialog.GetByLabel("Amount without tax, in EUR").FillAsync("1");
        await dialog.GetByLabel("Invoice reference", new() { Exact = true }).FillAsync("INV-9");
        await dialog.GetByLabel("Date", new() { Exact = true }).FillAsync("2999-02-01");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Record charge" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToHaveTextAsync("The parameter ChargedOn must not be in the future.");
    }

    private async Task<IPage> OrderAsync(string person, string order)
    {
        var page = await ListAsync(person, "mpt_order");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = order, Exact = true }).First.ClickAsync();
        return page;
    }

    private async Task<(IPage Page, IFrameLocator Dialog)> OpenDialogAsync(string person, string order, string command)
    {
        var page = await OrderAsync(person, order);
        await Command(page, command).ClickAsync();
        return (page, page.FrameLocator("dialog iframe"));
    }
}
