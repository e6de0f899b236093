using MatterportForDataverse.Playground.Sessions;
using MatterportForDataverse.Solution.Files;
using Microsoft.Playwright;

namespace MatterportForDataverse.Preview.Tests.Browser;

/// <summary>A playground in which the demo has been run on a few properties, and a browser in front of it.</summary>
public sealed class AppFixture : IAsyncLifetime
{
    // Long, for machines that are busy; a wait ends as soon as what it waits for is there.
    private const float TimeoutMilliseconds = 30_000;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("matterport-preview-");
    private readonly List<string> _asked = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal Session Session { get; private set; } = null!;

    internal SampleRows Rows { get; private set; } = null!;

    /// <summary>Every address that the browser asked for.</summary>
    public IReadOnlyCollection<string> RequestedAddresses
    {
        get
        {
            lock (_asked)
            {
                return [.. _asked];
            }
        }
    }

    public async Task InitializeAsync()
    {
        Session = await Session.OpenAsync(
            new SessionOptions { Models = 12, Folder = Path.Combine(_folder.FullName, "data") },
            CancellationToken.None
        );
        Rows = await SampleRows.CreateAsync(Session, Path.Combine(_folder.FullName, "properties.csv"));
        if (Chromium.IsThere)
        {
            Assertions.SetDefaultExpectTimeout(TimeoutMilliseconds);
            _playwright = await Playwright.CreateAsync();
            _browser = await Chromium.LaunchAsync(_playwright);
        }
    }

    /// <summary>The address that the playground prints.</summary>
    public string Link => Session.AppUrl.ToString();

    /// <summary>What it carries.</summary>
    public string Secret => Session.AppUrl.Fragment[1..];

    /// <summary>The dashboard that the app opens with.</summary>
    public static string Dashboard { get; } = DashboardOf("mpt_sub_overview");

    /// <summary>The dashboard of what is spent.</summary>
    public static string Spending { get; } = DashboardOf("mpt_sub_spending");

    private static string DashboardOf(string place) =>
        SolutionTree
            .Read(Repository.Package)
            .OfKind(FileKind.SiteMap)
            .SelectMany(map => map.Root().Descendants("SubArea"))
            .Single(one => one.Attribute("Id")!.Value == place)
            .Attribute("DefaultDashboard")!
            .Value;

    /// <summary>An empty page of somebody, with nothing left of the test before.</summary>
    public async Task<IPage> NewPageAsync(string person, ColorScheme colours, int width)
    {
        var context = await _browser!.NewContextAsync(
            new()
            {
                ColorScheme = colours,
                Locale = "en-GB",
                TimezoneId = "UTC",
                ViewportSize = new() { Width = width, Height = 800 },
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        context.SetDefaultTimeout(TimeoutMilliseconds);
        context.Request += (_, request) =>
        {
            lock (_asked)
            {
                _asked.Add(request.Url);
            }
        };
        await context.AddInitScriptAsync(
            $"sessionStorage.getItem('preview.person') ?? sessionStorage.setItem('preview.person', '{person}')"
        );
        return await context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await Session.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}

[CollectionDefinition(Name)]
public sealed class AppCollection : ICollectionFixture<AppFixture>
{
    public const string Name = "app";
}
