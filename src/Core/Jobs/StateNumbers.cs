using System.Globalization;

namespace MatterportForDataverse.Core.Jobs;

/// <summary>The values of a state column, as administrators write them: whole numbers, separated by commas.</summary>
internal static class StateNumbers
{
    /// <summary>The numbers; null when one of the parts is none.</summary>
    public static IReadOnlyList<int>? TryParse(string? text)
    {
        var numbers = new List<int>();
        foreach (var part in (text ?? "").Split(',').Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            if (!int.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            numbers.Add(number);
        }

        return numbers;
    }
}
