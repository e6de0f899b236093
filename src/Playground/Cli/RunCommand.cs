using System.Text.Encodings.Web;
using System.Text.Json;
using MatterportForDataverse.Playground.Scenarios;

namespace MatterportForDataverse.Playground.Cli;

/// <summary><c>run</c>: the whole story.</summary>
internal sealed class RunCommand(RunOptions options, TextWriter output, TextWriter error)
{
    private static readonly JsonSerializerOptions Document = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Plays it.</summary>
    /// <exception cref="BadInputException">What was given cannot be used.</exception>
    /// <exception cref="OtherSideException">Matterport failed.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var file = options.Properties is { } own ? PropertyFile.Read(own) : PropertyFile.Read(Shipped.Sample, "samples/properties.csv");
        await using var session = await Session.OpenAsync(options.Session, cancellationToken).ConfigureAwait(false);
        var text = new TextStory(output);
        var facts = await new Scenario(session, file, options.Json || options.Quiet ? new Story() : text)
            .PlayAsync(options.Session.Live, cancellationToken)
            .ConfigureAwait(false);
        if (options.Json)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(facts, Document)).ConfigureAwait(false);
        }
        else
        {
            text.End(facts, options.Quiet);
        }

        await KeepAsync(session, cancellationToken).ConfigureAwait(false);
        return (int)await ComplainAsync(file).ConfigureAwait(false);
    }

    private async Task KeepAsync(Session session, CancellationToken cancellationToken)
    {
        if (!options.Keep)
        {
            return;
        }

        // Apart from the results, so that a script reading those is not disturbed.
        await error
            .WriteLineAsync(
                session.Server is { } server
                    ? $"The app is at {session.AppUrl} (a preview, not Power Apps). Matterport answers at {server.ModelApiUrl} and {server.AccountApiUrl}, Dataverse at {session.DataverseServer.WebApiUrl} (Authorization: Bearer {session.AccessTokens.Issue("Ann")} is Ann), until you press Ctrl+C. The data stays in {session.Folder}."
                    : $"The app is at {session.AppUrl} (a preview, not Power Apps). Dataverse answers at {session.DataverseServer.WebApiUrl} (Authorization: Bearer {session.AccessTokens.Issue("Ann")} is Ann). The data stays in {session.Folder}. Press Ctrl+C to end."
            )
            .ConfigureAwait(false);
        session.RunClock();
        await ServeCommand.UntilStoppedAsync(cancellationToken).ConfigureAwait(false);
        session.Save();
    }

    private async Task<ExitCode> ComplainAsync(PropertyFile file)
    {
        if (file.BadRows.Count == 0)
        {
            return ExitCode.Ok;
        }

        await error
            .WriteLineAsync(
                $"Lines of {file.Path} that were not used: {PropertyFile.Listed(file.BadRows).TrimEnd('.')}; the others were. Correct them and run again."
            )
            .ConfigureAwait(false);
        return ExitCode.BadInput;
    }
}
