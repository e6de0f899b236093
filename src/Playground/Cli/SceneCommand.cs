using MatterportForDataverse.Playground.Errors;
using MatterportForDataverse.Playground.Scenes;
using MatterportForDataverse.Playground.Sessions;

namespace MatterportForDataverse.Playground.Cli;

/// <summary><c>scene</c>: one thing that people want to see before they trust it.</summary>
internal sealed class SceneCommand(string name, SessionOptions options, TextWriter output)
{
    /// <summary>An order from the request to the delivery.</summary>
    public const string Order = "order";

    /// <summary>The same, with a crash at the worst moment.</summary>
    public const string OrderCrash = "order-crash";

    private const int Models = 10;

    /// <summary>Plays it.</summary>
    /// <exception cref="BadInputException">There is no such scene, or the folder was used before.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (name is not (Order or OrderCrash))
        {
            throw new BadInputException($"There is no scene '{name}'. The scenes are {Order} and {OrderCrash}.");
        }

        await new OrderScene(output)
            .PlayAsync(options with { Models = options.Models ?? Models }, name == OrderCrash, cancellationToken)
            .ConfigureAwait(false);
        return (int)ExitCode.Ok;
    }
}
