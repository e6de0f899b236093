using System.Text.Json;
using System.Text.RegularExpressions;
using MatterportForDataverse.EmbeddedDataverse.Store;
using MatterportForDataverse.EmbeddedMatterport.Bundles;
using MatterportForDataverse.Playground.Sessions;
using MatterportForDataverse.Preview.App;
using MatterportForDataverse.Preview.Tests.Browser;
using MatterportForDataverse.Schema;
using MatterportForDataverse.Solution;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Preview.Tests.Page;

/// <summary>
/// The whole app in a language that a program made. Whatever a page shows or a screen reader says is from the package, from the scripts'
/// table of texts or from that of the plug-ins, or it is data. The platform's own words, which it translates itself, are marked by the
/// preview with data-platform; the values of a conflict, whose differing parts are marked, by the dialog.
/// </summary>
public sealed partial class PseudoLanguageTests : IAsyncLifetime, IDisposable
{
    // Dates without letters: the browser writes them, not we.
    private const string Locale = "de-DE";

    private const string Collect = """
        () => {
          const value = one => one.closest('.foreign') && !one.closest('.visually-hidden');
          const own = one => !value(one) && !one.closest('[data-platform=all], [aria-hidden=true], script, style, noscript');
          const said = [];
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) if (own(texts.currentNode.parentElement)) said.push(texts.currentNode.data);
          for (const one of document.body.querySelectorAll('*')) {
            if (!own(one)) continue;
            if (one.matches('input:not([type]), input[type=text], textarea')) said.push(one.value);
            if (one.hasAttribute('data-platform')) continue;
            for (const name of ['aria-label', 'aria-description', 'title', 'alt', 'placeholder']) said.push(one.getAttribute(name) ?? '');
          }
          return [...new Set(said.map(text => text.trim()))].filter(text => /\p{L}/u.test(text));
        }
        """;

    // Nothing is being asked for, and nothing is waited for.
    private const string Settled = """
        () => new Promise(done => {
          let quiet = 0;
          const isEmpty = frame => !frame.contentDocument?.body?.innerText.trim();
          const isBusy = () =>
            window.pending > 0 || document.querySelector('[aria-busy=true]') || [...document.querySelectorAll('iframe')].some(isEmpty);
          const look = () => {
            quiet = isBusy() ? 0 : quiet + 1;
            if (quiet < 4) setTimeout(look, 5);
            else done();
          };
          look();
        })
        """;

    // Nor is anything waited for that only waits: the scripts ask again every other second how a run goes.
    private const string CountRequests = """
        const later = window.setTimeout;
        window.setTimeout = (what, milliseconds) => later(what, Math.min(milliseconds ?? 0, 20));
        window.pending = 0;
        const ask = window.fetch;
        window.fetch = (...what) => {
          window.pending++;
          return ask(...what).finally(() => window.pending--);
        };
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly List<(string Where, string Text)> _said = [];
    private Session _session = null!;
    private SampleRows _rows = null!;
    private AppDescription _app = null!;
    private int _suggested;

    public async Task InitializeAsync()
    {
        var package = _folder.Below("package");
        PseudoPackage.WriteTo(package);
        _session = await Session.OpenAsync(
            new SessionOptions
            {
                Models = 12,
                Folder = _folder.Below("data"),
                Package = package,
                Services = PseudoLanguage.Services(Labels.In),
            },
            default
        );
        _session.Platform.System.Update(new Entity("organization", WellKnownRows.Organization) { ["languagecode"] = PseudoLanguage.Id });
        _rows = await SampleRows.CreateAsync(_session, _folder.Below("properties.csv"));
        _app = new AppReader(UnpackedSolution.Read(package), _session.Platform.Package).Read();
    }

    public async Task DisposeAsync() => await _session.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [PageFact]
    public async Task No_page_shows_a_word_that_comes_from_no_table_of_texts()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        var page = await OpenAsync(browser);

        // Commands change rows: what a page showed may have been there before them, or between two of them.
        var (names, cells) = (Names().ToList(), Cells(_ => true).ToList());
        await ListsAsync(page);
        await FormsAsync(page);
        names.AddRange(Names());
        cells.AddRange(Cells(_ => true));
        await CommandsAsync(page);

        var reader = new PseudoReader(names.Concat(Names()).Distinct(), cells.Concat(Cells(_ => true)).Distinct());
        var strange = _said
            .Distinct()
            .Where(said => !PlatformTime().IsMatch(said.Text))
            .Select(said => (said.Where, said.Text, Strange: reader.Strange(said.Text)))
            .Where(said => said.Strange.Length > 0)
            .Select(said => $"{said.Where}: {said.Strange} | {said.Text}")
            .ToList();
        Assert.True(_said.Where(said => PseudoReader.IsFromTable(said.Text)).Distinct().Count() > 1000);
        Assert.True(strange.Count == 0, string.Join("\n", strange));
    }

    // Every dashboard, and every list with each of its views and charts.
    private async Task ListsAsync(IPage page)
    {
        foreach (var dashboard in _app.Dashboards)
        {
            await GoAsync(page, $"/dashboard/{dashboard.Id}");
        }

        foreach (var view in _app.Views.Where(view => view.Kind == ViewKind.Public && _app.AppTables.Contains(view.Table)))
        {
            await GoAsync(page, $"/list/{view.Table}/{view.Id}");
            if (view.IsDefault && _app.Charts.Any(chart => chart.Table == view.Table))
            {
                await ChartsAsync(page, view.Table);
            }
        }
    }

    private async Task ChartsAsync(IPage page, string table)
    {
        await page.Locator("[role=group] > button[data-platform][title]").First.ClickAsync();
        var picker = page.Locator("aside select");
        foreach (var chart in _app.Charts.Where(chart => chart.Table == table))
        {
            await picker.SelectOptionAsync(chart.Id);
            await page.Locator("aside .chart, aside .empty").First.WaitForAsync();
            await ListenAsync(page, $"the chart {chart.Title}");
        }
    }

    // A new row and one that is there on every main form, each tab of it; the quick views are on them.
    private async Task FormsAsync(IPage page)
    {
        foreach (var table in _app.AppTables)
        {
            await GoAsync(page, $"/list/{table}");
            if (_app.Tables[table].QuickCreate)
            {
                await page.EvaluateAsync(
                    "() => [...document.querySelectorAll('.commands button')].find(one => one.title.startsWith('New ')).click()"
                );
                await page.Locator("dialog .field").First.WaitForAsync();
                await ListenAsync(page, $"quick create of {table}");
                await page.Keyboard.PressAsync("Escape");
            }

            var row = new DataverseClient(_session.Platform.System).Rows(table, [])[0].Id;
            await GoAsync(page, $"/row/{table}/{row}");
            await TabsAsync(page, $"the form of {table}");
        }
    }

    private async Task TabsAsync(IPage page, string where)
    {
        var tabs = page.Locator("main [role=tab]");
        for (var place = 1; place < await tabs.CountAsync(); place++)
        {
            await tabs.Nth(place).ClickAsync();
            await SettledAsync(page);
            await ListenAsync(page, where);
        }
    }

    // Every command, on each form and each list that has it: dialogs, questions, and what is said in the end.
    private async Task CommandsAsync(IPage page)
    {
        foreach (var command in _app.Commands.Where(command => command.Location == CommandLocation.Form))
        {
            foreach (var row in RowsFor(command.Table))
            {
                await GoAsync(page, $"/row/{command.Table}/{row}");
                await PressAsync(page, command);
            }
        }

        foreach (var command in _app.Commands.Where(command => command.Location == CommandLocation.MainGrid))
        {
            var view = _app.Views.First(view => view.Table == command.Table && view.IsDefault);
            await GoAsync(page, $"/list/{command.Table}/{view.Id}");
            for (var place = 0; place < (command.Selection?.Minimum ?? 0); place++)
            {
                await page.Locator("main tbody .choice input").Nth(place).CheckAsync();
            }

            await PressAsync(page, command);
        }
    }

    // What a command says depends on whether the property has a model.
    private IEnumerable<Guid> RowsFor(string table) =>
        table == PropertyTable.Table
            ? [_rows.Property(SampleRows.Undecided), _rows.Property(SampleRows.Linked)]
            :
            [
                table == MatchReviewTable.Table
                    ? _rows.DismissSuggestion($"Suggested {_suggested++}")
                    : new DataverseClient(_session.Platform.System).Rows(table, [])[0].Id,
            ];

    private async Task PressAsync(IPage page, Command command)
    {
        var button = page.GetByRole(AriaRole.Button, new() { Name = command.Label, Exact = true }).First;
        await button.ClickAsync();
        await SettledAsync(page);
        await ListenAsync(page, $"{command.Name} of {command.Table}");
        await page.Locator("dialog.progress").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await ListenAsync(page, $"{command.Name} of {command.Table}, in the end");
        for (var ways = page.Locator("dialog .close"); await ways.CountAsync() > 0; await SettledAsync(page))
        {
            await ways.Last.ClickAsync();
        }
    }

    private async Task GoAsync(IPage page, string place)
    {
        await page.EvaluateAsync("place => { location.hash = place; }", $"#{place}");
        await SettledAsync(page);
        await ListenAsync(page, place);
    }

    private static async Task SettledAsync(IPage page) => await page.EvaluateAsync(Settled);

    private async Task ListenAsync(IPage page, string where)
    {
        foreach (var frame in page.Frames)
        {
            _said.AddRange((await frame.EvaluateAsync<string[]>(Collect)).Select(text => (where, text)));
        }
    }

    private async Task<IPage> OpenAsync(IBrowser browser)
    {
        var context = await browser.NewContextAsync(
            new()
            {
                Locale = Locale,
                TimezoneId = "UTC",
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        await context.AddInitScriptAsync(CountRequests);
        await context.AddInitScriptAsync("sessionStorage.setItem('preview.person', 'Ada')");
        await context.RouteAsync(address => !new Uri(address).IsLoopback, route => route.AbortAsync());
        var page = await context.NewPageAsync();

        // A page behind another one is slow.
        page.Popup += async (_, tour) => await tour.CloseAsync();
        await page.GotoAsync(_session.AppUrl.ToString());
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First.WaitForAsync();
        return page;
    }

    // What people, Matterport and makers call things.
    private IEnumerable<string> Names()
    {
        string[] tables =
        [
            PropertyTable.Table,
            SiteVisitTable.Table,
            ModelTable.Table,
            AccountTable.Table,
            OrderTable.Table,
            "role",
            "systemuser",
        ];
        string[] ofTags = [FloorTable.Table, RoomTable.Table, SweepTable.Table, TagTable.Table, TagTypeTable.Table, WorkTargetTable.Table];
        return Cells(tables.Concat(ofTags).Contains)
            .Concat(_session.Account!.Models.Select(model => model.Address.Address).OfType<string>())
            .Concat(_session.Account.Models.SelectMany(model => (model.Name ?? "").Split(" – ")).Where(part => part.Length > 0))
            .Concat(Changed())
            .Concat(AddOns());
    }

    // What Matterport calls its add-ons and their options, and the currency of their prices.
    private static IEnumerable<string> AddOns() =>
        Bundle
            .Catalogue.SelectMany(bundle =>
                new[] { bundle.Id, bundle.Name, bundle.Description }.Concat(
                    bundle.Options.SelectMany(option => option.Values.Concat([option.Key, option.Description]))
                )
            )
            .Concat(["EUR", "USD"]);

    // What a value was before a change, and is after it.
    private IEnumerable<string> Changed() =>
        from row in new DataverseClient(_session.Platform.System).Rows(ChangeTable.Table, [ChangeTable.Fields.Name])
        from change in JsonDocument.Parse(row.GetAttributeValue<string>(ChangeTable.Fields.Name)).RootElement.EnumerateArray()
        from value in change.EnumerateObject()
        where value.Name is "before" or "after" && value.Value.ValueKind == JsonValueKind.String
        select value.Value.GetString();

    private IEnumerable<string> Cells(Func<string, bool> isWanted) =>
        from table in _session.Platform.Package.Tables.Values
        where isWanted(table.Name)
        from row in new DataverseClient(_session.Platform.System).Rows(table.Name, [.. table.Columns.Select(column => column.Name)])
        from cell in row.Attributes
        where cell.Value is string { Length: > 0 }
        select (string)cell.Value;

    // The platform writes it for the person.
    [GeneratedRegex(@"^\d{1,2}/\d{1,2}/\d{4} \d{1,2}:\d{2} [AP]M$")]
    private static partial Regex PlatformTime();
}
