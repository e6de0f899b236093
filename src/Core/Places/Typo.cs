namespace MatterportForDataverse.Core.Places;

/// <summary>One letter apart.</summary>
internal static class Typo
{
    /// <summary>True when one letter is missing, added, another one, or swapped with its neighbour. Digits are no letters.</summary>
    public static bool Between(string one, string other)
    {
        if (one == other || Math.Abs(one.Length - other.Length) > 1)
        {
            return false;
        }

        var start = 0;
        while (start < Math.Min(one.Length, other.Length) && one[start] == other[start])
        {
            start++;
        }

        var end = 0;
        while (end < Math.Min(one.Length, other.Length) - start && one[one.Length - 1 - end] == other[other.Length - 1 - end])
        {
            end++;
        }

        var (left, right) = (one.Substring(start, one.Length - start - end), other.Substring(start, other.Length - start - end));
        var isSwap = left.Length == 2 && right.Length == 2 && left[0] == right[1] && left[1] == right[0];
        return (isSwap || (left.Length < 2 && right.Length < 2)) && !(left + right).Any(char.IsDigit);
    }
}
