using Microsoft.Playwright;

namespace MatterportForDataverse.Preview.Tests.Browser;

/// <summary>A test that looks at pages. Whatever it does, no request leaves this machine and the browser complains of nothing.</summary>
[Collection(AppCollection.Name)]
public abstract class PageTest(AppFixture app) : IAsyncLifetime
{
    private readonly List<string> _complaints = [];
    private readonly List<IPage> _pages = [];

    protected AppFixture App { get; } = app;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var page in _pages)
        {
            await page.Context.CloseAsync();
        }

        Assert.Empty(_complaints);
        Assert.All(App.RequestedAddresses, address => Assert.True(new Uri(address).IsLoopback, address));
    }

    /// <summary>Opens a place of the app as somebody.</summary>
    protected async Task<IPage> OpenAsync(string person, string place, ColorScheme colours = ColorScheme.Light, int width = 1280)
    {
        var page = await App.NewPageAsync(person, colours, width);
        _pages.Add(page);
        page.PageError += (_, error) => Complain(error);

        // That the Web API refused something is said on the page; the browser says it too.
        page.Console += (_, message) =>
            Complain(
                message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
                    ? message.Text
                    : null
            );
        await page.AddInitScriptAsync($"sessionStorage.setItem('preview.secret', '{App.Secret}')");
        await page.GotoAsync(App.Link.Replace(App.Secret, place, StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First.WaitForAsync();
        return page;
    }

    /// <summary>Opens the form of a property as somebody.</summary>
    protected Task<IPage> PropertyAsync(string person, string name) => OpenAsync(person, $"/row/mpt_property/{App.Rows.Property(name)}");

    /// <summary>Opens the list of a table as somebody.</summary>
    protected Task<IPage> ListAsync(string person, string table) => OpenAsync(person, $"/list/{table}");

    /// <summary>Goes to a place of the site map.</summary>
    protected static async Task PlaceAsync(IPage page, string name)
    {
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await page.Locator("main:not([aria-busy]) .rows:not([aria-busy]), main .board").First.WaitForAsync();
    }

    protected static ILocator Command(IPage page, string name) =>
        page.GetByRole(AriaRole.Group, new() { Name = "Commands", Exact = true })
            .GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>The field of a column.</summary>
    protected static ILocator Field(IPage page, string column) =>
        page.Locator($"main [role=tabpanel]:not([hidden]) .field[data-column={column}]").Locator("input, select, textarea").First;

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
