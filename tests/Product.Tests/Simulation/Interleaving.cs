using MatterportForDataverse.EmbeddedDataverse.Jobs;

namespace MatterportForDataverse.Product.Tests.Simulation;

/// <summary>One execution and what others do meanwhile, as the choices say.</summary>
internal static class Interleaving
{
    /// <param name="world">Where.</param>
    /// <param name="job">What is executed.</param>
    /// <param name="others">What others do, one after the other; what they have not done by its end they do then.</param>
    /// <param name="choices">Decides.</param>
    /// <param name="faults">What may become of one of its requests.</param>
    /// <param name="othersComeBetween">Whether others act before its end.</param>
    public static void Play(SimulatedWorld world, Job job, Action[] others, Choices choices, Fate[] faults, bool othersComeBetween = true)
    {
        var (strand, done, hasFailed) = (world.Start(job), 0, false);
        while (!strand.HasEnded)
        {
            var isTheirTurn = othersComeBetween && done < others.Length && choices.Next(2) == 1;
            if (isTheirTurn)
            {
                others[done++]();
                continue;
            }

            var fate = faults.Length > 0 && !hasFailed ? choices.Of<Fate>([Fate.Goes, .. faults]) : Fate.Goes;
            hasFailed |= fate != Fate.Goes;
            world.Environment.Clock.Advance(TimeSpan.FromMilliseconds(400));
            world.Resume(strand, fate);
        }

        foreach (var other in others.Skip(done))
        {
            other();
        }
    }
}
