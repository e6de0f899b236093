using MatterportForDataverse.Preview.Tests.Browser;
using Microsoft.Playwright;

namespace MatterportForDataverse.Preview.Tests.Page;

public sealed class SecuredColumnTests(AppFixture app) : PageTest(app)
{
    [PageFact]
    public async Task A_secret_is_set_by_a_command_and_comes_into_no_page_not_even_for_those_who_may_read_it()
    {
        const string webhook = "w3bhook-canary";
        var page = await ListAsync("Ada", "mpt_account");
        var answers = new List<Task<string>>();
        page.Response += (_, response) =>
            answers.Add(response.Url.Contains("/api/data/", StringComparison.Ordinal) ? response.TextAsync() : Task.FromResult(""));
        await page.GetByRole(AriaRole.Link, new() { Name = "Main", Exact = true }).ClickAsync();
        await Expect(Field(page, "mpt_tokenid")).ToBeVisibleAsync();
        await Expect(Field(page, "mpt_webhooksecret")).ToHaveCountAsync(0);

        await Command(page, "Set secret").ClickAsync();
        var dialog = page.FrameLocator("dialog iframe");
        await dialog.GetByLabel("Secret", new() { Exact = true }).SelectOptionAsync("webhook");
        await Expect(dialog.GetByLabel("Value")).ToHaveAttributeAsync("type", "password");
        await dialog.GetByLabel("Value").FillAsync(webhook);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Store" }).ClickAsync();
        await Expect(page.Locator("dialog")).ToHaveCountAsync(0);
        var read = await Task.WhenAll(answers.ToArray());

        Assert.Contains(read, answer => answer.Contains("\"IsSet\":true", StringComparison.Ordinal));
        Assert.Contains(read, answer => answer.Contains("mpt_tokenid", StringComparison.Ordinal));
        foreach (var secret in new[] { webhook, App.Session.Account!.ProductionToken.TokenSecret })
        {
            Assert.DoesNotContain(read, answer => answer.Contains(secret, StringComparison.Ordinal));
        }
    }
}
