// Breaks the product as eng/mutants/*.json says, one line at a time, and names the breaks that no test notices: dotnet run eng/mutants.cs
// Only some of them: -- --only NAME (as often as needed). Only those in files that changed since a revision: -- --since REVISION
// It works on a copy of the tree, as it stands, in a temporary folder; the tree itself is never touched.
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:project Generator/Generator.csproj

using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using MatterportForDataverse.Generator;

var root = RepositoryRoot.Find();
var sets = Directory
    .GetFiles(Path.Combine(root, "eng", "mutants"), "*.json")
    .Order(StringComparer.Ordinal)
    .Select(MutantSet.Read)
    .ToArray();
var only = Values("--only");
var since = Values("--since").SingleOrDefault();
var changed = since is null ? Array.Empty<string>() : Shell.Lines(root, "git", "diff", "--name-only", since);
var unknown = only.Except(sets.SelectMany(set => set.Mutants).Select(mutant => mutant.Name)).ToArray();
if (unknown.Length > 0)
{
    Console.WriteLine($"There is no mutant {string.Join(", ", unknown)}.");
    return 2;
}

using var copy = ScratchTree.Of(root);
var bad = 0;
foreach (var set in sets)
{
    var asked = set.Mutants.Where(IsAsked).ToArray();
    var suites = set.Tests.Where(tests => asked.Any(tests.Knows)).ToArray();
    foreach (var tests in suites)
    {
        copy.Build(tests.Project);
        if (
            copy.Failed(tests.Project, asked.All(mutant => mutant.CaughtBy is not null) ? Known(asked) : tests.Filter) is { Count: > 0 } red
        )
        {
            Console.WriteLine($"{tests.Project} is red as it stands: {string.Join(", ", red)}");
            return 2;
        }
    }

    foreach (var mutant in asked)
    {
        var verdict = copy.Judge(mutant, [.. suites.Where(tests => tests.Knows(mutant))]);
        bad += verdict.StartsWith("caught", StringComparison.Ordinal) ? 0 : 1;
        Console.WriteLine($"{mutant.Name}: {verdict}");
    }
}

Console.WriteLine(bad == 0 ? "Every break is noticed." : $"{bad} breaks are not noticed, or fit no more.");
return bad == 0 ? 0 : 1;

static string Known(IEnumerable<Mutant> mutants) =>
    string.Join('|', mutants.Select(mutant => $"FullyQualifiedName~{mutant.CaughtBy}").Distinct());

string[] Values(string option) => [.. args.Zip(args.Skip(1)).Where(pair => pair.First == option).Select(pair => pair.Second)];

bool IsAsked(Mutant mutant) => (only.Length == 0 || only.Contains(mutant.Name)) && (since is null || changed.Contains(mutant.File));

/// <summary>A break: one place of a file, what is put there, and what it would do to people.</summary>
/// <param name="CaughtBy">The test that is known to notice it, which is tried first.</param>
internal sealed record Mutant(string Name, string File, string Before, string After, string Harm, string? CaughtBy);

/// <summary>The tests that ought to notice breaks.</summary>
/// <param name="Project">Their project.</param>
/// <param name="Filter">Which of its tests.</param>
/// <param name="Of">The folder whose files they are of.</param>
internal sealed record Suite(string Project, string Filter, string Of)
{
    public bool Knows(Mutant mutant) => mutant.File.StartsWith(Of + "/", StringComparison.Ordinal);
}

internal sealed record MutantSet(IReadOnlyList<Suite> Tests, IReadOnlyList<Mutant> Mutants)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static MutantSet Read(string path) => JsonSerializer.Deserialize<MutantSet>(File.ReadAllText(path), Options)!;
}

/// <summary>A copy of the tree, as it stands, that may be broken.</summary>
internal sealed partial class ScratchTree : IDisposable
{
    private readonly string _origin;
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("mutants-").FullName, "tree");

    private ScratchTree(string origin) => _origin = origin;

    public static ScratchTree Of(string origin)
    {
        var tree = new ScratchTree(origin);
        Shell.Lines(origin, "git", "worktree", "add", "--detach", tree._folder, "HEAD");
        foreach (var path in Shell.Lines(origin, "git", "ls-files", "--modified", "--others", "--deleted", "--exclude-standard").Distinct())
        {
            tree.Take(path);
        }

        return tree;
    }

    public bool Build(string project) =>
        Shell.Run(_folder, "dotnet", "build", project, "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false", "-v", "q").Code == 0;

    /// <summary>The names of the tests that fail.</summary>
    public IReadOnlyCollection<string> Failed(string project, string filter)
    {
        var (code, output) = Shell.Run(_folder, "dotnet", "test", project, "--no-build", "--filter", filter);
        string[] names = [.. FailedTest().Matches(output).Select(match => match.Groups[1].Value).Distinct()];
        return code == 0 || names.Length > 0 ? names : ["the run itself"];
    }

    public string Judge(Mutant mutant, IReadOnlyList<Suite> suites)
    {
        var file = Path.Combine(_folder, mutant.File);
        var text = File.ReadAllText(file);
        if (text.Split(mutant.Before).Length != 2)
        {
            return "no longer fits";
        }

        File.WriteAllText(file, text.Replace(mutant.Before, mutant.After, StringComparison.Ordinal));
        try
        {
            return Judge(mutant.CaughtBy, suites);
        }
        finally
        {
            File.WriteAllText(file, text);
        }
    }

    public void Dispose()
    {
        Shell.Run(_origin, "git", "worktree", "remove", "--force", _folder);
        Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);
    }

    private string Judge(string? known, IReadOnlyList<Suite> suites)
    {
        if (suites.Any(tests => !Build(tests.Project)))
        {
            return "no longer fits: it does not compile";
        }

        return
            suites
                .SelectMany(tests => known is null ? [] : new[] { tests with { Filter = $"FullyQualifiedName~{known}" } })
                .Concat(suites)
                .Select(tests => Failed(tests.Project, tests.Filter))
                .FirstOrDefault(names => names.Count > 0)
                is { } noticed
            ? $"caught by {noticed.First()}{(noticed.Count > 1 ? $" and {noticed.Count - 1} more" : "")}"
            : "SURVIVED";
    }

    private void Take(string path)
    {
        var (from, to) = (Path.Combine(_origin, path), Path.Combine(_folder, path));
        if (!File.Exists(from))
        {
            File.Delete(to);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to, overwrite: true);
    }

    [GeneratedRegex(@"^\s+Failed (?:\w+\.)*(\w+)", RegexOptions.Multiline)]
    private static partial Regex FailedTest();
}

internal static class Shell
{
    public static (int Code, string Output) Run(string folder, string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    public static string[] Lines(string folder, string command, params string[] arguments)
    {
        var (code, output) = Run(folder, command, arguments);
        return code == 0
            ? output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : throw new InvalidOperationException($"{command} {string.Join(' ', arguments)} failed.");
    }
}
