using MatterportForDataverse.Matterport.Setup;

namespace MatterportForDataverse.Matterport.Tests.Setup;

public sealed class AccountProbeTests
{
    [Fact]
    public async Task The_setup_check_tells_sandbox_production_and_a_wrong_token()
    {
        var production = new EmbeddedClient();
        var check = await production.Client.CheckAccountAsync(default);
        Assert.True(check.TokenAccepted);
        Assert.Equal(ApiMode.Production, check.Mode);
        Assert.True(check.ModelsVisible > 0);
        var sandbox = await new EmbeddedClient(sandbox: true).Client.CheckAccountAsync(default);
        Assert.Equal(ApiMode.Sandbox, sandbox.Mode);
        Assert.Equal(Availability.NotAvailable, sandbox.AccountApi);
        var wrong = await production.ClientWith("nobody", "wrong").CheckAccountAsync(default);
        Assert.False(wrong.TokenAccepted);
    }
}
