using System.Text.Encodings.Web;
using System.Text.Json;
using MatterportForDataverse.Playground.Scenarios;

namespace MatterportForDataverse.Playground.Cli;

/// <summary><c>serve</c>: the servers only, for tools and other people's clients.</summary>
internal sealed class ServeCommand(SessionOptions options, TextWriter output)
{
    private static readonly JsonSerializerOptions Line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Serves until it is stopped. The one line it prints holds the tokens of the made-up account: that is its contract.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var session = await Session.OpenAsync(options, cancellationToken).ConfigureAwait(false);
        Cast.Of(session, session.World!.ProductionToken.TokenId, session.World.ProductionToken.TokenSecret, mayWrite: true);
        session.RunClock();
        await output.WriteLineAsync(JsonSerializer.Serialize(Whereabouts(session), Line)).ConfigureAwait(false);
        await output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        await UntilStoppedAsync(cancellationToken).ConfigureAwait(false);
        session.Save();
        return (int)ExitCode.Ok;
    }

    /// <summary>Waits until the program is asked to stop.</summary>
    public static Task UntilStoppedAsync(CancellationToken cancellationToken)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        cancellationToken.Register(stopped.SetResult);
        return stopped.Task;
    }

    private static object Whereabouts(Session session)
    {
        var (server, world, package) = (session.Server!, session.World!, session.Platform.Package);
        return new
        {
            app = session.AppUrl,
            matterport = new
            {
                modelApi = server.ModelApiUrl,
                accountApi = server.AccountApiUrl,
                tokenId = world.ProductionToken.TokenId,
                tokenSecret = world.ProductionToken.TokenSecret,
                sandbox = new { tokenId = world.SandboxToken.TokenId, tokenSecret = world.SandboxToken.TokenSecret },
            },
            dataverse = new
            {
                webApi = session.DataverseServer.WebApiUrl,
                @operator = new { name = "Ann", token = session.AccessTokens.Issue("Ann") },
                reader = new { name = "Rita", token = session.AccessTokens.Issue("Rita") },
                administrator = new { name = "Ada", token = session.AccessTokens.Issue("Ada") },
                tables = package.Tables.Values.Count(table => !table.IsSystem),
                customApis = package.CustomApis.Count,
            },
        };
    }
}
