using System.Diagnostics;
using System.Globalization;
using MatterportForDataverse.Benchmarks;
using MatterportForDataverse.Matterport.Json;
using Microsoft.Xrm.Sdk.Query;
using Spectre.Console;

// dotnet run -c Release --project tests/Benchmarks [-- N ...]: requests of a sync against the formula of docs/syncing.md, memory, and
// two baselines.
var root = AppContext.BaseDirectory;
while (!File.Exists(Path.Combine(root, "Plugins.sln")))
{
    root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("Run it inside the repository.");
}

var configuration = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Parent!.Name;
var assembly = Path.Combine(root, "src", "Plugins", "bin", configuration, "net10.0", "MatterportForDataverse.Plugins.dll");
var sizes = args.Length > 0 ? args.Select(size => int.Parse(size, CultureInfo.InvariantCulture)).ToArray() : [1_000, 10_000, 100_000];
var table = new Table().AddColumns(
    "models",
    "what",
    "Matterport",
    "formula",
    "Dataverse",
    "formula",
    "steps",
    "formula",
    "peak MB",
    "seconds"
);
var asPromised = true;
AnsiConsole.Profile.Width = 130;

foreach (var size in sizes)
{
    using var bench = new SyncBenchmark(size, Path.Combine(root, "solution-package", "src"), assembly);
    var all = bench.MatterportAccount.Models.Count(model => !model.Demo);
    var pages = Enumerable.Range(0, (all + 999) / 1000).Select(page => Math.Min(1000, all - page * 1000)).ToArray();
    Show(bench, size, "first load", full: true, RequestFormula.Of(0, all, pages, full: true), steps: all);

    var listed = bench.ListedSince(Watermark(bench));
    Show(bench, size, "nothing changed", full: false, RequestFormula.Of(all, listed, [0], full: false));
    Show(bench, size, "nothing changed, all listed", full: true, RequestFormula.Of(all, all, pages.Select(_ => 0).ToArray(), full: true));

    var changed = size / 100;
    bench.EditInMatterport(changed);
    listed = bench.ListedSince(Watermark(bench));
    Show(bench, size, "1 % changed", full: false, RequestFormula.Of(all, listed, Pages(listed, changed), full: false), 2 * changed);

    ShowPeer(size, "peer: upsert every row", () => BaselineSyncs.UpsertEveryRow(bench.MatterportAccount, bench.Platform, bench.AccountId));
    ShowPeer(
        size,
        "peer: page of 10, retrieve, upsert",
        () => BaselineSyncs.PageOfTen(bench.MatterportAccount, bench.Platform, bench.AccountId)
    );
}

AnsiConsole.Write(table);
Console.WriteLine(asPromised ? "Every count equals its formula." : "A count differs from its formula.");
return asPromised ? 0 : 1;

// What the platform counted, against the formula, and against what the run says of itself.
void Show(SyncBenchmark bench, int size, string what, bool full, RequestFormula formula, int steps = 0)
{
    var watch = Stopwatch.StartNew();
    var run = bench.Sync(full);
    var cost = bench.Cost;
    var told = new RequestFormula(
        run.GetAttributeValue<int>("mpt_matterportrequests"),
        run.GetAttributeValue<int>("mpt_dataverserequests")
    );
    Console.Error.WriteLine($"{size} models, {what}: {watch.Elapsed.TotalSeconds:0} s");
    asPromised &= new RequestFormula(cost.Matterport, cost.Dataverse) == formula && told == formula && cost.Steps == steps;
    table.AddRow(
        Number(size),
        what,
        Number(cost.Matterport),
        Number(formula.Matterport),
        Number(cost.Dataverse),
        Number(formula.Dataverse),
        Number(cost.Steps),
        Number(steps),
        (bench.Peak / 1048576.0).ToString("0.0", CultureInfo.InvariantCulture),
        watch.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)
    );
}

void ShowPeer(int size, string what, Func<RequestFormula> run)
{
    var watch = Stopwatch.StartNew();
    var asked = run();
    Console.Error.WriteLine($"{size} models, {what}: {watch.Elapsed.TotalSeconds:0} s");
    table.AddRow(
        Number(size),
        what,
        Number(asked.Matterport),
        "",
        Number(asked.Dataverse),
        "",
        "",
        "",
        "",
        watch.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)
    );
}

static DateTime Watermark(SyncBenchmark bench) =>
    bench
        .Platform.System.Retrieve("mpt_account", bench.AccountId, new ColumnSet("mpt_watermark"))
        .GetAttributeValue<DateTime>("mpt_watermark");

// Listed by time of change: what the overlap brings again comes first, the changed ones after it.
static int[] Pages(int listed, int changed) =>
    Enumerable
        .Range(0, (listed + 999) / 1000)
        .Select(page => Enumerable.Range(page * 1000, Math.Min(1000, listed - page * 1000)).Count(place => place >= listed - changed))
        .ToArray();

static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
