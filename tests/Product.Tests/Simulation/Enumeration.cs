using System.Globalization;
using Xunit.Abstractions;

namespace MatterportForDataverse.Product.Tests.Simulation;

/// <summary>Plays every way that a choice can go, each in a new world, and judges the laws after it.</summary>
internal static class Enumeration
{
    /// <param name="output">Is told how many there were.</param>
    /// <param name="name">What is interleaved.</param>
    /// <param name="begin">Makes the world, from a number that varies.</param>
    /// <param name="interleave">Plays one way.</param>
    /// <param name="calm">Its end; null for that of models.</param>
    public static void Play<TWorld>(
        ITestOutputHelper output,
        string name,
        Func<int, TWorld> begin,
        Action<TWorld, Choices> interleave,
        Func<TWorld, Calm>? calm = null
    )
        where TWorld : SimulatedWorld
    {
        var (count, broken) = (0, new List<string>());
        IReadOnlyList<int>? told = [];
        while (told is not null)
        {
            var choices = new EnumeratedChoices(told);
            using var world = begin(count % 16);
            interleave(world, choices);
            broken.AddRange(
                (calm?.Invoke(world) ?? new Calm(world)).Broken().Select(law => $"{law} ({string.Join(' ', told)})\n{world.Log}")
            );
            count++;
            told = choices.Following();
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {count} interleavings"));
        Assert.True(count > 10, "There was nothing to interleave.");
        Assert.True(broken.Count == 0, $"{broken.Count} of {count} interleavings break a law:\n{broken.FirstOrDefault()}");
    }
}
