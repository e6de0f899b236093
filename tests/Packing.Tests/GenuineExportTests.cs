using System.Diagnostics;
using MatterportForDataverse.Packing.Zip;

namespace MatterportForDataverse.Packing.Tests;

public sealed class GenuineExportTests
{
    // None of the exports has it; Microsoft's schema of filters does.
    private const string Published = "ne-userid";

    /// <summary>
    /// The checker compares with genuine exports; it sees the tree that our own package was taken apart into, and so both ways of the
    /// packer.
    /// </summary>
    [NeedsFact(Shared = "dataverse/solution-check", Program = "python3")]
    public void What_our_package_unpacks_to_differs_from_genuine_exports_in_nothing_that_counts()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        PackingSample.Shipped.Zip(managed: false, out var zip);
        Unpacking.Unpack(zip).Write(folder);

        var output = Check(folder);

        Directory.Delete(folder, recursive: true);
        Assert.Contains($"value=\"{Published}\"", Schema(), StringComparison.Ordinal);
        Assert.Matches("[0-9]+ errors, [0-9]+ warnings", output);
        Assert.DoesNotContain(Errors(output), error => !error.Contains($"'{Published}' is none of", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Errors(string output) =>
        output.Split('\n').Where(line => line.StartsWith("ERROR", StringComparison.Ordinal));

    private static string Schema() => File.ReadAllText(Path.Combine(Repository.Shared, "dataverse", "xsd", "current", "FilterXml.xsd"));

    private static string Check(string folder)
    {
        var checker = Path.Combine(Path.Combine(Repository.Shared, "dataverse"), "solution-check");
        var start = new ProcessStartInfo(
            "python3",
            [Path.Combine(checker, "solution_vocab.py"), "check", folder, "--vocab", Path.Combine(checker, "vocab.json"), "--errors-only"]
        )
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
