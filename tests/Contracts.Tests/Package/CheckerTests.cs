namespace MatterportForDataverse.Contracts.Tests.Package;

public class CheckerTests
{
    [NeedsFact(Shared = "dataverse/solution-check", Program = "python3")]
    public void The_package_differs_from_genuine_exports_in_nothing_that_counts()
    {
        var output = Tool.Run(
            "python3",
            Path.Combine(Path.Combine(Repository.Shared, "dataverse", "solution-check"), "solution_vocab.py"),
            "check",
            Repository.Package,
            "--vocab",
            Path.Combine(Path.Combine(Repository.Shared, "dataverse", "solution-check"), "vocab.json"),
            "--errors-only"
        ).Output;

        // None of the exports has the operator; Microsoft's schema of filters does.
        var errors = output
            .Split('\n')
            .Where(line => line.StartsWith("ERROR", StringComparison.Ordinal))
            .Where(line => !line.Contains("'ne-userid' is none of", StringComparison.Ordinal));
        Assert.Matches("[0-9]+ errors, [0-9]+ warnings", output);
        Assert.True(!errors.Any(), output);
    }
}
