using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.Playground.Errors;

namespace MatterportForDataverse.Playground.Cli;

/// <summary>Where what went wrong becomes one sentence and an exit code.</summary>
internal sealed class ErrorBoundary(TextWriter error, bool verbose)
{
    /// <summary>Does something.</summary>
    /// <returns>How it ended.</returns>
    public async Task<ExitCode> RunAsync(Func<Task<ExitCode>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (BadInputException wrong)
        {
            return Report(ExitCode.BadInput, wrong.Message);
        }
        catch (ExternalServiceException failed)
        {
            return Report(ExitCode.ExternalService, failed.Message);
        }
        catch (StoppedException stopped)
        {
            return Report(ExitCode.Stopped, stopped.Message);
        }
        catch (OperationCanceledException)
        {
            return Report(ExitCode.Stopped, "Stopped. Run again with the same --data to go on.");
        }
        catch (Exception bug)
        {
            return Report(
                ExitCode.InternalError,
                $"Something went wrong in the playground itself. Reference: {BugReference.Of(bug)}. "
                    + "Run again with --verbose to see more, and report it.",
                bug
            );
        }
    }

    private ExitCode Report(ExitCode code, string sentence, Exception? bug = null)
    {
        error.WriteLine(sentence);
        if (verbose && bug is not null)
        {
            error.WriteLine(bug);
        }

        return code;
    }
}
