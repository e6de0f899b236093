namespace MatterportForDataverse.Core.Places;

/// <summary>How the parts of a number belong together.</summary>
public enum NumberForm
{
    /// <summary>One number, perhaps with a suffix.</summary>
    Simple,

    /// <summary>All numbers from one to the other.</summary>
    Range,

    /// <summary>Two numbers of the same house: that of the district, and that of the street, which people use alone.</summary>
    Paired,

    /// <summary>All parts together are the number.</summary>
    Whole,
}

/// <summary>The number of a house, a plot or a lot.</summary>
/// <param name="Form">How its parts belong together.</param>
/// <param name="Parts">The parts with their suffixes, in plain form: 12a.</param>
public sealed record HouseNumber(NumberForm Form, IReadOnlyList<string> Parts)
{
    /// <summary>As people read it.</summary>
    public override string ToString() => string.Join(Form == NumberForm.Paired ? "/" : "-", Parts);

    /// <summary>The parts without suffixes; 0 where one has no digits.</summary>
    internal IEnumerable<long> Values => Parts.Select(ValueOf);

    internal static HouseNumber Single(string part) => new(NumberForm.Simple, [part]);

    internal bool Same(HouseNumber other) => Parts.SequenceEqual(other.Parts);

    private static long ValueOf(string part)
    {
        var digits = new string(part.TakeWhile(char.IsDigit).Take(12).ToArray());
        return digits.Length == 0 ? 0 : long.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
    }
}
