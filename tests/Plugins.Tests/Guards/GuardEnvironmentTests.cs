using MatterportForDataverse.Plugins.Tests.Fakes;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Plugins.Tests.Guards;

public sealed class GuardEnvironmentTests
{
    [Theory]
    [InlineData("Create")]
    [InlineData("Update")]
    public void Which_environment_syncs_an_account_is_ours_to_say(string message)
    {
        var refusal = Run(message, Guid.NewGuid().ToString());
        Assert.StartsWith("Only sync sets Environment ID.", refusal!.Message, StringComparison.Ordinal);
        Assert.EndsWith("[guard.account.environment]", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Create")]
    [InlineData("Update")]
    public void A_person_may_empty_it_to_say_that_a_copy_is_meant(string message) => Assert.Null(Run(message, null));

    private static InvalidPluginExecutionException? Run(string message, string? environment) =>
        new FakePlatform(new FakeContext(message, "mpt_account").With("mpt_name", "Main", "mpt_environmentid", environment)).Run(
            new GuardAccountStep()
        );
}
