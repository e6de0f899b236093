using MatterportForDataverse.Playground.Cli;

namespace MatterportForDataverse.Playground.Tests.Cli;

/// <summary>One call of the command line, and what came of it.</summary>
internal sealed record CommandLineRun(int ExitCode, string Output, string Error)
{
    public static async Task<CommandLineRun> RunAsync(params string[] args) => await RunOverAsync(null, args);

    public static async Task<CommandLineRun> RunOverAsync(HttpMessageHandler? network, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await new CommandLine(output, error, network).RunAsync(args);
        return new(code, output.ToString(), error.ToString());
    }
}
