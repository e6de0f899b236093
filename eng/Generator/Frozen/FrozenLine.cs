using System.Globalization;

namespace MatterportForDataverse.Generator.Frozen;

/// <summary>One thing that the first import of the solution freezes.</summary>
/// <param name="Kind">What kind of thing it is, in one word.</param>
/// <param name="Name">Its name or id, without blanks.</param>
/// <param name="Value">What of it cannot be changed; empty where that is only its name.</param>
public sealed record FrozenLine(string Kind, string Name, string Value)
{
    // A text may become longer and a number more precise; neither may shrink.
    private static readonly string[] Growing = ["length", "precision"];

    /// <summary>What stays when the value changes.</summary>
    public string Key => $"{Kind} {Name}";

    /// <summary>Reads a line.</summary>
    public static FrozenLine Parse(string line)
    {
        var words = line.Split(' ', 3);
        return new(words[0], words.ElementAtOrDefault(1) ?? "", words.ElementAtOrDefault(2) ?? "");
    }

    /// <summary>Whether an environment that has this line can take the other one in its place.</summary>
    public bool CanBecome(FrozenLine other) =>
        Value == other.Value || (Growing.Contains(Kind) && Number(other.Value) is { } next && next > Number(Value));

    /// <inheritdoc />
    public override string ToString() => $"{Key} {Value}".TrimEnd();

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
