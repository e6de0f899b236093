using System.Text.RegularExpressions;

namespace MatterportForDataverse.Mutation;

/// <summary>A copy of the tree, as it stands, in a temporary folder, that may be broken.</summary>
public sealed partial class ScratchTree : IDisposable
{
    private readonly string _origin;
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("mutants-").FullName, "tree");

    private ScratchTree(string origin) => _origin = origin;

    /// <summary>Copies a tree.</summary>
    /// <param name="origin">The repository.</param>
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

    /// <summary>The text of a file.</summary>
    public string Read(string file) => File.ReadAllText(Path.Combine(_folder, file));

    /// <summary>Writes a file.</summary>
    public void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder, file), text);

    /// <summary>Builds a project.</summary>
    /// <returns>What the compiler did not take; null when it is built.</returns>
    public string? Build(string project)
    {
        var (code, output) = Shell.Run(
            _folder,
            null,
            "dotnet",
            "build",
            project,
            "-p:RunAnalyzers=false",
            "-p:TreatWarningsAsErrors=false",
            "-p:MSBuildTreatWarningsAsErrors=false",
            "-v",
            "q"
        );
        return code == 0 ? null : output.Split('\n').FirstOrDefault(line => line.Contains("error", StringComparison.Ordinal)) ?? output;
    }

    /// <summary>The names of the tests that fail; the run ends with the first.</summary>
    /// <param name="suite">The tests.</param>
    /// <param name="mutant">The break that is in force; null for the product as it is.</param>
    public IReadOnlyCollection<string> Failed(Suite suite, string? mutant)
    {
        var (code, output) = Shell.Run(
            _folder,
            mutant,
            "dotnet",
            "test",
            suite.Project,
            "--no-build",
            "--filter",
            suite.Filter,
            "--",
            "xUnit.StopOnFail=true"
        );
        // A run that ends with its first failure may break off before it lists what failed.
        string[] names = [.. FailedTest().Matches(output).Select(match => match.Groups["name"].Value).Distinct()];
        return code == 0 || names.Length > 0 ? names : ["the run itself"];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Shell.Lines(_origin, "git", "worktree", "remove", "--force", _folder);
        Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);
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

    [GeneratedRegex(@"^\s+Failed (?:\w+\.)*(?<name>\w+)|(?:\w+\.)+(?<name>\w+)(?:\(.*\))? \[FAIL\]", RegexOptions.Multiline)]
    private static partial Regex FailedTest();
}
