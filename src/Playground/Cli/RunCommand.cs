using System.Text.Encodings.Web;
using System.Text.Json;
using MatterportForDataverse.Playground.Demo;
using MatterportForDataverse.Playground.Errors;
using MatterportForDataverse.Playground.Properties;
using MatterportForDataverse.Playground.Results;
using MatterportForDataverse.Playground.Sessions;

namespace MatterportForDataverse.Playground.Cli;

/// <summary><c>run</c>: the whole demo.</summary>
internal sealed class RunCommand(RunOptions options, TextWriter output, TextWriter error)
{
    private static readonly JsonSerializerOptions Document = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Runs it.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="BadInputException">What was given cannot be used.</exception>
    /// <exception cref="ExternalServiceException">Matterport failed.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var file = options.Properties is { } own
            ? PropertyFile.Read(own)
            : PropertyFile.Read(ContentFiles.Sample, "samples/properties.csv");
        await using var session = await Session.OpenAsync(options.Session, cancellationToken).ConfigureAwait(false);
        var reporter = new ConsoleReporter(output);
        var result = await new DemoRun(session, file, options.Json || options.Quiet ? new DemoReporter() : reporter)
            .RunAsync(options.Session.Live, cancellationToken)
            .ConfigureAwait(false);
        if (options.Json)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(result, Document)).ConfigureAwait(false);
        }
        else
        {
            reporter.End(result, options.Quiet);
        }

        await KeepServingAsync(session, cancellationToken).ConfigureAwait(false);
        return (int)await ReportFileAsync(result.Import).ConfigureAwait(false);
    }

    private async Task KeepServingAsync(Session session, CancellationToken cancellationToken)
    {
        if (!options.Keep)
        {
            return;
        }

        // Apart from the results, so that a script reading those is not disturbed.
        await error.WriteLineAsync(Addresses(session)).ConfigureAwait(false);
        session.RunClock();
        await ServeCommand.UntilStoppedAsync(cancellationToken).ConfigureAwait(false);
        session.Save();
    }

    private static string Addresses(Session session)
    {
        var app = $"The app is at {session.AppUrl} (a preview, not Power Apps).";
        var dataverse = $"{session.DataverseServer.WebApiUrl} (Authorization: Bearer {session.AccessTokens.Issue("Ann")} is Ann)";
        var data = $"The data stays in {session.Folder}.";
        if (session.Server is not { } server)
        {
            return $"{app} Dataverse answers at {dataverse}. {data} Press Ctrl+C to end.";
        }

        var matterport = $"{server.ModelApiUrl} and {server.AccountApiUrl}";
        return $"{app} Matterport answers at {matterport}, Dataverse at {dataverse}, until you press Ctrl+C. {data}";
    }

    // Each line is listed once: here only when nothing else was printed.
    private async Task<ExitCode> ReportFileAsync(ImportResult import)
    {
        foreach (var note in options.Quiet ? ConsoleReporter.Notes(import) : [])
        {
            await error.WriteLineAsync($"{import.File}: {note}.").ConfigureAwait(false);
        }

        if (import.BadRows.Count == 0)
        {
            return ExitCode.Ok;
        }

        var count = import.BadRows.Count == 1 ? "1 line" : FormattableString.Invariant($"{import.BadRows.Count:N0} lines");
        var where =
            options.Quiet ? PropertyFile.Describe(import.BadRows).TrimEnd('.')
            : options.Json ? "see badRows"
            : "listed in section 2";
        await error
            .WriteLineAsync($"{count} of {import.File} could not be used ({where}). Correct the file and run again.")
            .ConfigureAwait(false);
        return ExitCode.BadInput;
    }
}
