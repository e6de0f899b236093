using MatterportForDataverse.Generator.Registrations;

namespace MatterportForDataverse.Contracts.Tests.Package;

public sealed class RegistrationPagesTests
{
    private static readonly string Steps = File.ReadAllText(Repository.At("docs", "steps.md"));
    private static readonly string CustomApis = File.ReadAllText(Repository.At("docs", "custom-apis.md"));

    [Fact]
    public void The_pages_on_steps_and_custom_apis_are_as_the_package_says()
    {
        var code = new RegistrationPages(ShippedSolution.Value, Repository.Root).Check();

        Assert.True(code == 0, "Run: dotnet run eng/steps.cs");
    }

    [Fact]
    public void Every_step_is_a_row_and_every_custom_api_a_chapter()
    {
        var rows = Steps.Split('\n').Where(line => line.Contains("](../src/Plugins/", StringComparison.Ordinal)).ToList();

        Assert.Equal(ShippedSolution.Value.Steps.Count, rows.Count);
        Assert.All(
            ShippedSolution.Value.Steps,
            step => Assert.Contains(rows, row => row.Contains($"| {step.Description} |", StringComparison.Ordinal))
        );
        Assert.All(
            ShippedSolution.Value.CustomApis,
            api => Assert.Contains($"\n## {api.UniqueName}\n", CustomApis, StringComparison.Ordinal)
        );
        Assert.All(
            ShippedSolution.Value.CustomApiParameters,
            parameter => Assert.Contains($"| `{parameter.UniqueName}` |", CustomApis, StringComparison.Ordinal)
        );
    }
}
