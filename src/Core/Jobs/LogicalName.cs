using System.Text.RegularExpressions;

namespace MatterportForDataverse.Core.Jobs;

/// <summary>Logical names of tables and columns.</summary>
internal static class LogicalName
{
    private static readonly Regex Form = new(@"\A[a-z][a-z0-9_]{0,99}\z", RegexOptions.CultureInvariant);

    /// <summary>Whether it could be one.</summary>
    public static bool IsValid(string text) => Form.IsMatch(text);
}
