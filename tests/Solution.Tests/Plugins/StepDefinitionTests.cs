namespace MatterportForDataverse.Solution.Tests.Plugins;

public sealed class StepDefinitionTests
{
    [Theory]
    [InlineData("{20BEBB1B-EA3E-DB11-86A7-000A3A5473E8}", "Update")]
    [InlineData("9ebdbb1b-ea3e-db11-86a7-000a3a5473e8", "Create")]
    [InlineData("a1bdbb1b-ea3e-db11-86a7-000a3a5473e8", "Delete")]
    [InlineData("a1bdbb1b-ea3e-db11-86a7-000a3a5473e9", null)]
    [InlineData("Update", null)]
    public void A_message_is_known_by_its_id(string id, string? message)
    {
        var step = SolutionOf
            .Files(
                (
                    "SdkMessageProcessingSteps/{04692224-3da2-5d0a-887b-4f82693e2b18}.xml",
                    $"<SdkMessageProcessingStep><SdkMessageId>{id}</SdkMessageId><FilteringAttributes>a, "
                        + $"b,</FilteringAttributes></SdkMessageProcessingStep>"
                )
            )
            .Steps.Single();

        Assert.Equal(message, step.Message);
        Assert.Equal(["a", "b"], step.FilteringColumns.List);
        Assert.Empty(step.Images);
    }
}
