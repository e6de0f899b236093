using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;

namespace MatterportForDataverse.Deploy.Tests.Engine;

/// <summary>Runs a script in PowerShell's engine, with functions in place of the tools. No tool of this machine can be reached.</summary>
internal static class Shell
{
    private static readonly Lock Opening = new();

    static Shell() => Environment.SetEnvironmentVariable("PATH", "");

    public static ScriptRun Run(
        string script,
        IReadOnlyDictionary<string, object> parameters,
        IReadOnlyDictionary<string, string> functions,
        object fakes,
        string folder,
        string? answer
    )
    {
        var ui = new CapturedUi(answer);
        var host = new CapturedHost(ui);
        using var runspace = Open(host, functions, fakes);
        runspace.SessionStateProxy.Path.SetLocation(folder);
        using var shell = PowerShell.Create(runspace);
        shell.AddCommand(script);
        foreach (var (name, value) in parameters)
        {
            shell.AddParameter(name, value);
        }

        var output = shell.Invoke();
        var exitCode = host.ExitCode ?? (int)(runspace.SessionStateProxy.GetVariable("LASTEXITCODE") ?? 0);
        return new ScriptRun(
            exitCode,
            ui.Lines,
            string.Join(
                '\n',
                [.. ui.Lines, .. output.Select(item => item?.ToString() ?? ""), .. Streams(shell.Streams), .. Errors(runspace)]
            )
        );
    }

    // One at a time: of two first ones that open side by side, one was seen without a current location.
    private static Runspace Open(CapturedHost host, IReadOnlyDictionary<string, string> functions, object fakes)
    {
        lock (Opening)
        {
            var runspace = RunspaceFactory.CreateRunspace(host, State(functions, fakes));
            runspace.Open();
            return runspace;
        }
    }

    private static InitialSessionState State(IReadOnlyDictionary<string, string> functions, object fakes)
    {
        // All cmdlets at once, and no search for modules on this machine: half a second less for each run.
        var state = InitialSessionState.CreateDefault();
        state.Variables.Add(new SessionStateVariableEntry("PSModuleAutoLoadingPreference", PSModuleAutoLoadingPreference.None, ""));
        state.Commands.Remove("Set-AuthenticodeSignature", typeof(SessionStateCmdletEntry));
        state.Commands.Remove("Get-AuthenticodeSignature", typeof(SessionStateCmdletEntry));
        if (OperatingSystem.IsWindows())
        {
            state.ExecutionPolicy = ExecutionPolicy.Bypass;
        }

        state.Variables.Add(new SessionStateVariableEntry("Fakes", fakes, ""));
        foreach (var (name, body) in functions)
        {
            state.Commands.Add(new SessionStateFunctionEntry(name, body));
        }

        return state;
    }

    private static IEnumerable<string> Streams(PSDataStreams streams) =>
        [
            .. streams.Error.Select(Whole),
            .. streams.Warning.Select(record => record.Message),
            .. streams.Verbose.Select(record => record.Message),
            .. streams.Debug.Select(record => record.Message),
            .. streams.Information.Select(record => record.ToString()),
            .. streams.Progress.Select(record => record.ToString()),
        ];

    private static IEnumerable<string> Errors(Runspace runspace) =>
        ((System.Collections.ArrayList)runspace.SessionStateProxy.GetVariable("Error")).OfType<ErrorRecord>().Select(Whole);

    private static string Whole(ErrorRecord record) =>
        $"{record} {record.ErrorDetails} {record.TargetObject} {record.Exception} {record.ScriptStackTrace}";
}
