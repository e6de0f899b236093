namespace MatterportForDataverse.Product.Tests.Simulation;

/// <summary>Decides what happens next. Everything in a history follows from it.</summary>
internal abstract class Choices
{
    /// <summary>A number from 0 to one less than the count.</summary>
    public abstract int Next(int count);

    public bool OneIn(int count) => Next(count) == 0;

    public T Of<T>(IReadOnlyList<T> items) => items[Next(items.Count)];
}

/// <summary>Decides by chance, from a seed.</summary>
internal sealed class RandomChoices(int seed) : Choices
{
    private readonly Random _random = new(seed);

    public override int Next(int count) => _random.Next(count);
}

/// <summary>
/// Decides as it is told, then always for the first; remembers what there was to choose from, so that every other way can be gone after it.
/// </summary>
internal sealed class EnumeratedChoices(IReadOnlyList<int> told) : Choices
{
    private readonly List<(int Chosen, int Count)> _made = [];

    public override int Next(int count)
    {
        var chosen = _made.Count < told.Count ? told[_made.Count] : 0;
        _made.Add((chosen, count));
        return chosen;
    }

    /// <summary>The choices of the next way that has not been gone; null after the last.</summary>
    public IReadOnlyList<int>? Following()
    {
        var last = _made.FindLastIndex(made => made.Chosen + 1 < made.Count);
        return last < 0 ? null : [.. _made.Take(last).Select(made => made.Chosen), _made[last].Chosen + 1];
    }
}
