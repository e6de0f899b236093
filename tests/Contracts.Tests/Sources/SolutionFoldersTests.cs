using System.Text.RegularExpressions;

namespace MatterportForDataverse.Contracts.Tests.Sources;

/// <summary>Folders of src/Solution can be understood one after the other: none needs another that needs it.</summary>
public sealed partial class SolutionFoldersTests
{
    [Fact]
    public void No_two_folders_need_each_other()
    {
        var needs = Directory
            .GetDirectories(Repository.At("src", "Solution"))
            .Where(folder => Path.GetFileName(folder) is not ("bin" or "obj"))
            .ToDictionary(folder => Path.GetFileName(folder), Needs);

        Assert.Contains("Files", needs["Elements"]);
        while (needs.FirstOrDefault(folder => !folder.Value.Any(needs.ContainsKey)) is { Key: { } independent })
        {
            needs.Remove(independent);
        }

        Assert.Empty(needs);
    }

    private static HashSet<string> Needs(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*.cs")
                .SelectMany(file => Using().Matches(File.ReadAllText(file)))
                .Select(found => found.Groups[1].Value),
        ];

    [GeneratedRegex(@"^using MatterportForDataverse\.Solution\.(\w+);", RegexOptions.Multiline)]
    private static partial Regex Using();
}
