using MatterportForDataverse.Playground.Cli;

namespace MatterportForDataverse.Playground.Tests.Cli;

/// <summary>One call of the command line, and what came of it.</summary>
internal sealed record Played(int ExitCode, string Output, string Complaints)
{
    public static async Task<Played> Async(params string[] args) => await OverAsync(null, args);

    public static async Task<Played> OverAsync(HttpMessageHandler? network, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await new CommandLine(output, error, network).RunAsync(args);
        return new(code, output.ToString(), error.ToString());
    }
}
