using MatterportForDataverse.EmbeddedMatterport;
using MatterportForDataverse.EmbeddedMatterport.Accounts;

namespace MatterportForDataverse.Playground.Tests.Cli;

public sealed class LiveAccountTests
{
    private readonly MatterportAccount _world = MatterportAccount.Generate(new AccountOptions { Models = 8 });

    [Fact]
    public async Task An_unreachable_server_gets_one_sentence_and_exit_code_3()
    {
        using var scratch = new TemporaryFolder();
        using var network = new Unplugged();

        var run = await CommandLineRun.RunOverAsync(network, Args(scratch, "irrelevant-secret"));

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("Matterport could not be reached", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Trim().Split('\n'));
        Assert.DoesNotContain("irrelevant-secret", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_token_gets_one_sentence_and_exit_code_2()
    {
        using var scratch = new TemporaryFolder();
        using var network = new MatterportApi(_world).CreateHandler();

        var run = await CommandLineRun.RunOverAsync(network, Args(scratch, "not-the-secret"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Matterport does not accept the token", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("not-the-secret", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_leave_nothing_is_written_to_a_real_account()
    {
        using var scratch = new TemporaryFolder();
        var api = new MatterportApi(_world);
        using var network = api.CreateHandler();

        var run = await CommandLineRun.RunOverAsync(network, [.. Args(scratch, _world.ProductionToken.TokenSecret), "--quiet"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(0, api.Counters.Snapshot.Mutations);
        Assert.True(api.Counters.Snapshot.Queries > 0);
    }

    [Fact]
    public async Task The_secret_of_a_real_account_stays_in_no_file_that_is_left()
    {
        using var scratch = new TemporaryFolder();
        using var network = new MatterportApi(_world).CreateHandler();
        var secret = System.Text.Encoding.UTF8.GetBytes(_world.ProductionToken.TokenSecret);

        var once = await CommandLineRun.RunOverAsync(network, [.. Args(scratch, _world.ProductionToken.TokenSecret), "--quiet"]);
        var again = await CommandLineRun.RunOverAsync(network, [.. Args(scratch, _world.ProductionToken.TokenSecret), "--quiet"]);

        Assert.Equal((0, 0), (once.ExitCode, again.ExitCode));
        Assert.Contains(Path.Combine(scratch.Below("data"), "dataverse.db"), Directory.GetFiles(scratch.Below("data")));
        Assert.All(Directory.GetFiles(scratch.Below("data")), file => Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf(secret)));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(scratch.Below("data"))
            );
        }
    }

    [Fact]
    public async Task With_leave_edits_reach_a_real_account_and_nothing_is_planted_there()
    {
        using var scratch = new TemporaryFolder();
        var api = new MatterportApi(_world);
        using var network = api.CreateHandler();
        var (models, model) = (_world.Count, _world.Models.First(one => one is { Demo: false, State: "active", InternalId: null }));
        _world.Edit(model.Id, one => one with { Publication = one.Publication with { Summary = null } });
        var file = scratch.Write(
            "p.csv",
            "reference,name,street,locality,postalcode,country,summary\n"
                + $"A,\"{model.Name}\",\"{model.Address.StreetAddressLines[0]}\",{model.Address.Locality},"
                + $"{model.Address.PostalCode},{model.Address.CountryCode},Written by Ann\n"
        );

        var run = await CommandLineRun.RunOverAsync(
            network,
            [.. Args(scratch, _world.ProductionToken.TokenSecret), "--json", "--allow-writes", "--properties", file]
        );

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("Written by Ann", _world.Find(model.Id)!.Publication.Summary);
        Assert.Equal(models, _world.Count);
    }

    private string[] Args(TemporaryFolder scratch, string secret) =>
        [
            "--matterport",
            "live",
            "--token-id",
            _world.ProductionToken.TokenId,
            "--token-secret-file",
            scratch.Write("secret", secret + "\n"),
            "--data",
            scratch.Below("data"),
        ];

    private sealed class Unplugged : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new HttpRequestException("No such host is known.");
    }
}
