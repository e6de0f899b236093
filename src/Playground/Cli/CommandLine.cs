using System.CommandLine;
using MatterportForDataverse.Playground.Errors;

namespace MatterportForDataverse.Playground.Cli;

/// <summary>The command line: <c>run</c>, which is meant when nothing is said, <c>serve</c>, <c>scene</c>, and <c>world</c>.</summary>
/// <param name="output">Where results go.</param>
/// <param name="error">Where complaints go.</param>
/// <param name="network">What sends to a real account; null for the network.</param>
internal sealed class CommandLine(TextWriter output, TextWriter error, HttpMessageHandler? network = null)
{
    /// <summary>Does what is asked.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken = default)
    {
        var options = new CommandLineOptions(network);
        var boundary = new ErrorBoundary(error, args.Contains(options.Verbose.Name));
        return (int)
            await boundary
                .RunAsync(async () =>
                {
                    var parsed = Commands(options).Parse(args);
                    if (parsed.Errors.Count > 0)
                    {
                        throw new BadInputException($"{parsed.Errors[0].Message} Use --help to see the options.");
                    }

                    var invocation = new InvocationConfiguration
                    {
                        Output = output,
                        Error = error,
                        EnableDefaultExceptionHandler = false,
                    };
                    return (ExitCode)await parsed.InvokeAsync(invocation, cancellationToken).ConfigureAwait(false);
                })
                .ConfigureAwait(false);
    }

    private RootCommand Commands(CommandLineOptions options)
    {
        // On another thread: Ctrl+C is only listened to once this has returned.
        Task<int> Run(ParseResult parsed, CancellationToken cancellation)
        {
            var command = new RunCommand(options.ReadRunOptions(parsed), output, error);
            return Task.Run(() => command.RunAsync(cancellation), CancellationToken.None);
        }

        var run = new Command("run", "Run the demo: a morning at a property company (the default command).");
        var serve = new Command("serve", "Start only the servers and print their addresses and tokens as one line of JSON.");
        var name = new Argument<string>("name") { Description = $"{SceneCommand.Order} or {SceneCommand.OrderCrash}." };
        var scene = new Command("scene", "Play one scene: an order from the request to the delivery, without or with a crash.") { name };
        var world = new Command("world", "Print what both sides hold in the data folder of a run.");
        var root = new RootCommand(
            "The playground of Matterport for Dataverse: both sides on this machine, connected by the plug-ins that ship."
        )
        {
            run,
            serve,
            scene,
            world,
        };
        foreach (var option in options.ForRun)
        {
            run.Options.Add(option);
            root.Options.Add(option);
        }

        foreach (var option in options.ForServe)
        {
            serve.Options.Add(option);
        }

        foreach (var option in options.ForScene)
        {
            scene.Options.Add(option);
        }

        foreach (var option in options.ForWorld)
        {
            world.Options.Add(option);
        }

        run.SetAction(Run);
        root.SetAction(Run);
        serve.SetAction((parsed, cancellation) => new ServeCommand(options.ReadSessionOptions(parsed), output).RunAsync(cancellation));
        scene.SetAction(
            (parsed, cancellation) =>
                new SceneCommand(parsed.GetValue(name)!, options.ReadSessionOptions(parsed), output).RunAsync(cancellation)
        );
        world.SetAction((parsed, cancellation) => options.ReadWorld(parsed, output).RunAsync(cancellation));
        return root;
    }
}
