using Xunit;

namespace MatterportForDataverse.Contracts.Tests.Package;

public class CheckerTests
{
    [CheckerFact]
    public void The_package_differs_from_genuine_exports_in_nothing_that_counts()
    {
        var (exitCode, output) = Command.Run(
            "python3",
            Path.Combine(CheckerFactAttribute.CheckerFolder, "solution_vocab.py"),
            "check",
            SolutionPackage.Source,
            "--vocab",
            Path.Combine(CheckerFactAttribute.CheckerFolder, "vocab.json"),
            "--errors-only"
        );

        Assert.True(exitCode == 0, output);
        Assert.Contains("0 errors", output, StringComparison.Ordinal);
    }
}
