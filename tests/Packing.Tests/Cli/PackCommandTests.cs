using System.Security.Cryptography;
using MatterportForDataverse.Packing.Cli;

namespace MatterportForDataverse.Packing.Tests.Cli;

public sealed class PackCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Both_packages_of_each_solution_are_written_twice_alike_and_come_apart_again()
    {
        var (first, said) = Run("--out", Path.Combine(_folder, "first"), "--assembly", Repository.PluginAssembly("net462"));
        Run("--out", Path.Combine(_folder, "second"), "--assembly", Repository.PluginAssembly("net462"));
        var files = Directory.GetFiles(Path.Combine(_folder, "first")).Order(StringComparer.Ordinal).ToList();
        var packages = files.Where(path => path.EndsWith(".zip", StringComparison.Ordinal)).ToList();

        Assert.True(first == 0, said);
        string[] sources = [.. ConnectorFolders, Repository.Flows, Repository.Package];
        Assert.Equal(2 * sources.Length, packages.Count);
        Assert.Equal(5 * sources.Length, files.Count); // Two hashes and a bill with each pair.
        Assert.All(
            packages,
            path =>
            {
                var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
                Assert.Equal($"{hash}  {Path.GetFileName(path)}\n", File.ReadAllText($"{path}.sha256"));
                Assert.Contains(hash, said, StringComparison.Ordinal);
            }
        );
        Assert.Contains("The plug-in assembly", said, StringComparison.Ordinal);
        Assert.All(
            files,
            path => Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(path.Replace("first", "second", StringComparison.Ordinal)))
        );
        foreach (var source in new[] { Repository.Flows, Repository.Package })
        {
            var called = source == Repository.Flows ? "MatterportForDataverseFlows_" : "MatterportForDataverse_";
            var package = packages.First(path => Path.GetFileName(path).StartsWith(called, StringComparison.Ordinal));
            var tree = Path.Combine(_folder, "tree of " + Path.GetFileName(source));
            Assert.Equal(0, Run("--unpack", package, "--out", tree).ExitCode);
            Assert.Equal(
                File.ReadAllText(Path.Combine(source, "Other", "Solution.xml")),
                File.ReadAllText(Path.Combine(tree, "Other", "Solution.xml"))
            );
        }
    }

    [Fact]
    public void A_check_writes_nothing()
    {
        var (exitCode, said) = Run("--check", "--assembly", Repository.PluginAssembly("net462"));

        Assert.True(exitCode == 0, said);
        Assert.Contains("no fault", said, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_broken_tree_on_disk_is_refused_with_file_sentence_and_code_and_nothing_is_packed()
    {
        PackingSample
            .Shipped.Edit("Other/Solution.xml", root => root.Descendants("Managed").Single().Value = "0")
            .Tree.Write(Path.Combine(_folder, "solution-package", "src"));
        foreach (var name in new[] { "Directory.Build.props", "CHANGELOG.md" })
        {
            File.Copy(Path.Combine(Repository.Root, name), Path.Combine(_folder, name));
        }

        var (exitCode, said) = Run(["--out", Path.Combine(_folder, "out"), "--assembly", Repository.PluginAssembly("net462")], _folder);

        Assert.Equal(1, exitCode);
        Assert.Contains("\nOther/Solution.xml: Managed is \"0\".", said, StringComparison.Ordinal);
        Assert.Contains("[solution.managed]", said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder, "out")));
    }

    [Fact]
    public void A_build_that_fails_is_said_and_nothing_is_packed()
    {
        var (exitCode, said) = Run(["--out", Path.Combine(_folder, "out")], _folder);

        Assert.Equal(1, exitCode);
        Assert.Contains("The plug-in assembly was not built", said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder, "out")));
    }

    [Theory]
    [InlineData("Say where to")]
    [InlineData("Say where to", "--unpack", "some.zip")]
    [InlineData("Say where to", "--unpack", "some.zip", "--check")]
    [InlineData("no .NET assembly", "--check", "--assembly", "CHANGELOG.md")]
    [InlineData("some.zip", "--unpack", "some.zip", "--out", "some-folder")]
    public void A_command_that_cannot_be_followed_gets_a_sentence(string sentence, params string[] arguments)
    {
        var (exitCode, said) = Run([
            .. arguments.Select(argument => argument == "CHANGELOG.md" ? Path.Combine(Repository.Root, argument) : argument),
        ]);

        Assert.Equal(1, exitCode);
        Assert.Contains(sentence, said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    private static IEnumerable<string> ConnectorFolders =>
        Directory
            .GetDirectories(Repository.At("connector-definition"))
            .Where(folder => File.Exists(Path.Combine(folder, "apiDefinition.swagger.json")));

    private static (int ExitCode, string Said) Run(params string[] arguments) => Run(arguments, Repository.Root);

    private static (int ExitCode, string Said) Run(string[] arguments, string root)
    {
        using var output = new StringWriter();
        return (PackCommand.Run(arguments, root, output), output.ToString());
    }
}
