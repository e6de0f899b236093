using MatterportForDataverse.Preview.Tests.Browser;
using Microsoft.Playwright;

namespace MatterportForDataverse.Preview.Tests.Page;

public sealed class SecuredColumnTests(AppFixture app) : PageTest(app)
{
    [PageFact]
    public async Task A_secret_comes_into_no_page_not_even_for_those_who_may_read_it()
    {
        var page = await ListAsync("Ada", "mpt_account");
        var answers = new List<Task<string>>();
        page.Response += (_, response) =>
            answers.Add(response.Url.Contains("/mpt_accounts", StringComparison.Ordinal) ? response.TextAsync() : Task.FromResult(""));
        await page.GetByRole(AriaRole.Link, new() { Name = "Main", Exact = true }).ClickAsync();
        var secret = page.GetByLabel("Token secret", new() { Exact = true });
        await Expect(secret).ToHaveAttributeAsync("type", "password");
        await Expect(secret).ToHaveValueAsync("");
        var read = await Task.WhenAll(answers.ToArray());

        Assert.Contains(read, answer => answer.Contains("mpt_tokenid", StringComparison.Ordinal));
        Assert.DoesNotContain(read, answer => answer.Contains(App.Session.Account!.ProductionToken.TokenSecret, StringComparison.Ordinal));
    }
}
