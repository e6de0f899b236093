using MatterportForDataverse.Playground.Demo;
using MatterportForDataverse.Playground.Properties;
using MatterportForDataverse.Playground.Sessions;
using MatterportForDataverse.Preview.Tests.Browser;
using Microsoft.Playwright;

namespace MatterportForDataverse.Preview.Tests;

/// <summary>Takes the pictures of docs/pictures, with the whole sample: see docs/preview.md.</summary>
public sealed class Pictures : IAsyncLifetime
{
    private const long Largest = 200 * 1024;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("matterport-pictures-");
    private Session _session = null!;

    public async Task InitializeAsync() =>
        _session = await Session.OpenAsync(new SessionOptions { Folder = Path.Combine(_folder.FullName, "data") }, CancellationToken.None);

    public async Task DisposeAsync()
    {
        await _session.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [PicturesFact]
    public async Task Of_the_main_places()
    {
        await new DemoRun(_session, PropertyFile.Read(ContentFiles.Sample), new DemoReporter()).RunAsync(null, CancellationToken.None);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        await using var context = await browser.NewContextAsync(
            new()
            {
                Locale = "en-GB",
                TimezoneId = "UTC",
                ViewportSize = new() { Width = 1280, Height = 800 },
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(_session.AppUrl.ToString());

        await page.Locator(".board .chart").Nth(2).WaitForAsync();
        await TakeAsync(page, "dashboard");
        await OpenAsync(page, "Properties");
        await TakeAsync(page, "property-list");
        await RowAsync(page, SampleRows.Linked);
        await page.Locator(".quick-view .field").First.WaitForAsync();
        await TakeAsync(page, "property-form");
        await OpenAsync(page, "Properties");
        await RowAsync(page, SampleRows.Undecided);
        await page.GetByRole(AriaRole.Button, new() { Name = "Find model", Exact = true }).ClickAsync();
        await page.FrameLocator("dialog iframe").GetByRole(AriaRole.Button, new() { Name = "Link" }).First.WaitForAsync();
        await TakeAsync(page, "find-model");
        await page.GetByRole(AriaRole.Button, new() { Name = "Close", Exact = true }).ClickAsync();
        await OpenAsync(page, "Issues");
        await page.Locator("main tbody a").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Resolve", Exact = true }).First.ClickAsync();
        await page.FrameLocator("dialog iframe").GetByRole(AriaRole.Button, new() { Name = "Keep the Dataverse value" }).WaitForAsync();
        await TakeAsync(page, "resolve");
    }

    private static async Task OpenAsync(IPage page, string place)
    {
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = place, Exact = true }).ClickAsync();
        await page.Locator("main .rows tbody tr").First.WaitForAsync();
    }

    private static async Task RowAsync(IPage page, string name)
    {
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).First.ClickAsync();
        await page.Locator(".form .subgrid .grid").First.WaitForAsync();
    }

    private static async Task TakeAsync(IPage page, string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "docs", "pictures"));
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var picture = await page.ScreenshotAsync(
            new() { Path = Path.Combine(folder.FullName, name + ".png"), Animations = ScreenshotAnimations.Disabled }
        );
        Assert.InRange(picture.Length, 1, Largest);
    }
}

/// <summary>Takes pictures only when somebody asks for them.</summary>
internal sealed class PicturesFactAttribute : FactAttribute
{
    public PicturesFactAttribute() =>
        Skip =
            Environment.GetEnvironmentVariable("PREVIEW_PICTURES") is { Length: > 0 } && Chromium.IsThere
                ? null
                : "It takes pictures for the documentation only with PREVIEW_PICTURES=1, and where there is a Chromium.";
}
