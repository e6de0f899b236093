using System.Globalization;
using MatterportForDataverse.EmbeddedDataverse.Jobs;
using Xunit.Abstractions;

namespace MatterportForDataverse.Product.Tests.Simulation;

/// <summary>
/// Two executions against each other, in every order of their requests in which one takes over from the other, before it has ended, no more
/// often than a bound says (docs/simulator.md). Without a bound there would be about as many orders as stars.
/// </summary>
public sealed class TwoExecutionsTests(ITestOutputHelper output)
{
    internal static readonly int MostTakeovers = Environment.GetEnvironmentVariable("TAKEOVERS") is { Length: > 0 } many
        ? int.Parse(many, CultureInfo.InvariantCulture)
        : 1;

    private static readonly Dictionary<string, Action<SimulatedWorld, Acts>> Pairs = new()
    {
        ["one listing, run twice"] = (_, acts) => acts.StartSync(full: false),
        ["a listing, and what a tick releases"] = (_, acts) =>
        {
            acts.StartSync(full: false);
            acts.Tick();
        },
        ["a listing, and the sending of a model"] = (world, acts) =>
        {
            acts.StartSync(full: false);
            acts.SyncModel(world.Models[0]);
        },
        ["a listing that misses a model, and its sending"] = (world, acts) =>
        {
            acts.DeleteOrRestoreThere(world.Models[0]);
            acts.StartSync(full: true);
            acts.SyncModel(world.Models[0]);
        },
        ["the sending of two models"] = (world, acts) =>
        {
            acts.Link(world.Properties[1], world.Models[1]);
            acts.SyncModel(world.Models[0]);
            acts.SyncModel(world.Models[1]);
        },
    };

    public static TheoryData<string> Names => [.. Pairs.Keys];

    [UsualTheory]
    [MemberData(nameof(Names))]
    public void Every_law_holds_however_two_executions_interleave(string pair) =>
        Enumeration.Play(
            output,
            $"{pair}, at most {MostTakeovers} takeovers",
            seed => Begun(seed, Pairs[pair]),
            (world, choices) => Interleave(world, Works(world), choices, MostTakeovers)
        );

    private static SimulatedWorld Begun(int seed, Action<SimulatedWorld, Acts> pair)
    {
        var world = new SimulatedWorld(seed, models: 2);
        var acts = new Acts(world);
        acts.Link(world.Properties[0], world.Models[0]);
        world.Environment.Sync();
        world.Environment.Clock.Advance(TimeSpan.FromMinutes(5));
        acts.EditHere(world.Models[0], SimulatedField.All[0]);
        acts.EditThere(world.Models[0], SimulatedField.All[1]);
        pair(world, acts);
        return world;
    }

    private static Job[] Works(SimulatedWorld world) =>
        [.. world.Queued.Where(job => job.Step.TypeName.EndsWith("ProcessWorkStep", StringComparison.Ordinal))];

    /// <summary>Plays the first two jobs, or one job twice, against each other.</summary>
    internal static void Interleave(SimulatedWorld world, Job[] jobs, Choices choices, int takeovers)
    {
        Strand[] strands = [world.Start(jobs[0]), world.Start(jobs.Length > 1 ? jobs[1] : jobs[0])];
        var running = choices.Next(2);
        for (var step = 0; strands.Any(strand => !strand.HasEnded); step++)
        {
            var other = 1 - running;
            if (strands[running].HasEnded)
            {
                running = other;
            }
            else if (step > 0 && takeovers > 0 && !strands[other].HasEnded && choices.Next(2) == 1)
            {
                takeovers--;
                running = other;
            }

            world.Environment.Clock.Advance(TimeSpan.FromMilliseconds(400));
            world.Resume(strands[running], Fate.Goes);
        }
    }
}
