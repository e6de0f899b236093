namespace MatterportForDataverse.Contracts.Tests.Package;

public class CheckerTests
{
    [NeedsFact(Shared = "dataverse/solution-check", Program = "python3")]
    public void The_package_differs_from_genuine_exports_in_nothing_that_counts()
    {
        var (exitCode, output) = Tool.Run(
            "python3",
            Path.Combine(Path.Combine(Repository.Shared, "dataverse", "solution-check"), "solution_vocab.py"),
            "check",
            Repository.Package,
            "--vocab",
            Path.Combine(Path.Combine(Repository.Shared, "dataverse", "solution-check"), "vocab.json"),
            "--errors-only"
        );

        Assert.True(exitCode == 0, output);
        Assert.Contains("0 errors", output, StringComparison.Ordinal);
    }
}
