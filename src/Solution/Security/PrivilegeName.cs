using System.Text.RegularExpressions;

namespace MatterportForDataverse.Solution.Security;

/// <summary>The name of a privilege on a table: <c>prv</c>, a verb, and the table's schema name with its capitals.</summary>
/// <param name="Verb">What it lets one do; see <see cref="Verbs"/>.</param>
/// <param name="Table">The schema name of the table.</param>
public sealed partial record PrivilegeName(string Verb, string Table)
{
    /// <summary>What a privilege can let one do with rows of a table.</summary>
    public static IReadOnlyList<string> Verbs { get; } = ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"];

    /// <summary>The verbs of a table whose rows belong to the organization: nobody assigns or shares them.</summary>
    public static IReadOnlyList<string> VerbsWithoutOwner { get; } = [.. Verbs.Except(["Assign", "Share"])];

    /// <summary>Reads a name; null where it has no verb, as with privileges that are about no table.</summary>
    public static PrivilegeName? Parse(string name) =>
        Pattern().Match(name) is { Success: true } match ? new(match.Groups[1].Value, match.Groups[2].Value) : null;

    /// <summary>The name as roles write it.</summary>
    public override string ToString() => $"prv{Verb}{Table}";

    [GeneratedRegex("^prv(AppendTo|Append|Assign|Create|Delete|Read|Share|Write)(.+)$")]
    private static partial Regex Pattern();
}
