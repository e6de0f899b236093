using Microsoft.Playwright;

namespace MatterportForDataverse.Preview.Tests.Browser;

/// <summary>A test that looks at pages. Whatever it does, no request leaves this machine and the browser complains of nothing.</summary>
[Collection(AppCollection.Name)]
public abstract class PageTest(OpenApp app) : IAsyncLifetime
{
    private readonly List<string> _complaints = [];
    private readonly List<IPage> _pages = [];

    protected OpenApp App { get; } = app;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var page in _pages)
        {
            await page.Context.CloseAsync();
        }

        Assert.Empty(_complaints);
        Assert.All(App.Asked, address => Assert.True(new Uri(address).IsLoopback, address));
    }

    protected async Task<IPage> OpenAsync(string person, ColorScheme colours = ColorScheme.Light, int width = 1280)
    {
        var page = await App.NewPageAsync(person, colours, width);
        _pages.Add(page);
        page.PageError += (_, error) => Complain(error);

        // That the Web API refused something is said on the page; the browser says it too.
        page.Console += (_, message) => Complain(message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) ? message.Text : null);
        await page.GotoAsync(App.Link);
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First.WaitForAsync();
        return page;
    }

    /// <summary>Goes to a place of the site map.</summary>
    protected static async Task PlaceAsync(IPage page, string name)
    {
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await page.Locator("main:not([aria-busy]) .rows:not([aria-busy]), main .board").First.WaitForAsync();
    }

    /// <summary>Opens a row from its list.</summary>
    protected static async Task RowAsync(IPage page, string place, string name)
    {
        await PlaceAsync(page, place);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).First.ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true, Level = 1 }).WaitForAsync();
    }

    protected static ILocator Command(IPage page, string name) => page.GetByRole(AriaRole.Group, new() { Name = "Commands", Exact = true }).GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>The field of a column.</summary>
    protected static ILocator Field(IPage page, string column) => page.Locator($"main [role=tabpanel]:not([hidden]) .field[data-column={column}]").Locator("input, select, textarea").First;

    protected static IPageAssertions Expect(IPage page) => Assertions.Expect(page);

    protected static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    private void Complain(string? text)
    {
        if (text is not null)
        {
            lock (_complaints)
            {
                _complaints.Add(text);
            }
        }
    }
}
