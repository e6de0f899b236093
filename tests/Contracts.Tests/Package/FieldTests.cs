namespace MatterportForDataverse.Contracts.Tests.Package;

public sealed class FieldTests
{
    [Fact]
    public void Steps_are_registered_for_the_columns_that_the_fields_say_and_so_is_the_page_on_syncing()
    {
        var (exitCode, output) = Tool.Run("dotnet", "run", "eng/fields.cs", "--", "--check");

        Assert.True(exitCode == 0, output);
        Assert.Contains("Steps and docs/syncing.md are as the fields say.", output, StringComparison.Ordinal);
    }
}
