using MatterportForDataverse.Playground.Matterport;

namespace MatterportForDataverse.Playground.Tests.Cli;

public sealed class LiveTests
{
    private readonly MatterportWorld _world = MatterportWorld.Generate(new WorldOptions { Models = 8 });

    [Fact]
    public async Task An_unreachable_server_gets_one_sentence_and_exit_code_3()
    {
        using var scratch = new Scratch();
        using var network = new Unplugged();

        var played = await Played.OverAsync(network, Args(scratch, "irrelevant-secret"));

        Assert.Equal(3, played.ExitCode);
        Assert.Contains("Matterport could not be asked", played.Complaints, StringComparison.Ordinal);
        Assert.Single(played.Complaints.Trim().Split('\n'));
        Assert.DoesNotContain("irrelevant-secret", played.Output + played.Complaints, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_token_gets_one_sentence_and_exit_code_2()
    {
        using var scratch = new Scratch();
        using var network = new MatterportApi(_world).CreateHandler();

        var played = await Played.OverAsync(network, Args(scratch, "not-the-secret"));

        Assert.Equal(2, played.ExitCode);
        Assert.Contains("Matterport refuses the token", played.Complaints, StringComparison.Ordinal);
        Assert.DoesNotContain("not-the-secret", played.Output + played.Complaints, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_leave_nothing_is_written_to_a_real_account()
    {
        using var scratch = new Scratch();
        var api = new MatterportApi(_world);
        using var network = api.CreateHandler();

        var played = await Played.OverAsync(network, [.. Args(scratch, _world.ProductionToken.TokenSecret), "--quiet"]);

        Assert.Equal((0, ""), (played.ExitCode, played.Complaints));
        Assert.Equal(0, api.Counters.Snapshot.Mutations);
        Assert.True(api.Counters.Snapshot.Queries > 0);
    }

    private string[] Args(Scratch scratch, string secret) =>
        ["--matterport", "live", "--token-id", _world.ProductionToken.TokenId, "--token-secret-file", scratch.File("secret", secret + "\n"), "--data", scratch.Data];

    private sealed class Unplugged : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new HttpRequestException("No such host is known.");
    }
}
