namespace MatterportForDataverse.Contracts.Tests.Package;

public class SchemaTests
{
    [Fact]
    public void The_names_in_Core_and_in_the_scripts_are_those_of_the_package()
    {
        var (exitCode, output) = Tool.Run("dotnet", "run", "eng/schema.cs", "--", "--check");

        Assert.True(exitCode == 0, output);
        Assert.Contains("files are as the solution package says", output, StringComparison.Ordinal);
    }
}
