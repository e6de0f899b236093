using System.Text.Encodings.Web;
using System.Text.Json;
using MatterportForDataverse.Playground.Sessions;

namespace MatterportForDataverse.Playground.Cli;

/// <summary><c>serve</c>: the servers only, for tools and other people's clients.</summary>
internal sealed class ServeCommand(SessionOptions options, TextWriter output)
{
    private static readonly JsonSerializerOptions Line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Serves until it is stopped. The one line it prints holds the tokens of the made-up account: that is its contract.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var session = await Session.OpenAsync(options, cancellationToken).ConfigureAwait(false);
        PlaygroundUsers.Ensure(
            session,
            session.Account!.ProductionToken.TokenId,
            session.Account.ProductionToken.TokenSecret,
            mayWrite: true
        );
        session.RunClock();
        await output.WriteLineAsync(JsonSerializer.Serialize(Endpoints(session), Line)).ConfigureAwait(false);
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

    private static object Endpoints(Session session)
    {
        var (server, account, package) = (session.Server!, session.Account!, session.Platform.Package);
        return new
        {
            app = session.AppUrl,
            matterport = new
            {
                modelApi = server.ModelApiUrl,
                accountApi = server.AccountApiUrl,
                tokenId = account.ProductionToken.TokenId,
                tokenSecret = account.ProductionToken.TokenSecret,
                sandbox = new { tokenId = account.SandboxToken.TokenId, tokenSecret = account.SandboxToken.TokenSecret },
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
