namespace MatterportForDataverse.Product.Tests.Security;

/// <summary>The tables of docs/security.md, read back.</summary>
internal static class SecurityPage
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "security.md"));

    public static IReadOnlyList<PrivilegeCell> Cells { get; } = ReadCells();

    public static IReadOnlyList<CustomApiCase> Calls { get; } = ReadCalls();

    public static IReadOnlyList<GuardRule> Guards { get; } =
    [
        .. Rows(Section("guards"))
            .Skip(1)
            .Select(row => new GuardRule(
                row[0].Trim('`'),
                Words(row[1].Split(':')[0]),
                Words(row[1].Split(':').ElementAtOrDefault(1) ?? ""),
                row[2].Trim('`')
            )),
    ];

    /// <summary>What the guard says that keeps the whole act on the table to ourselves; null when none does.</summary>
    public static string? CodeOf(string table, string act) =>
        Guards.FirstOrDefault(guard => guard.Columns.Length == 0 && guard.Table == table && guard.Acts.Contains(act))?.Code;

    private static List<PrivilegeCell> ReadCells()
    {
        var cells = new List<PrivilegeCell>();
        var role = "";
        string[] acts = [];
        foreach (var line in Section("privileges"))
        {
            if (line.StartsWith("### ", StringComparison.Ordinal))
            {
                role = line[4..];
            }
            else if (Rows([line]).FirstOrDefault() is { } row)
            {
                acts = row[0] == "Table" ? row : acts;
                cells.AddRange(
                    row.Skip(1)
                        .Select((text, at) => new PrivilegeCell(role, row[0].Trim('`'), acts[at + 1], text))
                        .Where(_ => row[0] != "Table")
                );
            }
        }

        return cells;
    }

    private static List<CustomApiCase> ReadCalls()
    {
        var rows = Rows(Section("apis")).ToList();
        return rows.ConvertAll(row => new CustomApiCase(
                row[0].Trim('`'),
                row[1],
                row[2].Trim('`'),
                Words(row[3]),
                rows[0]
                    .Select((head, at) => (Head: head, Text: row[at]))
                    .Skip(4)
                    .ToDictionary(one => "Matterport " + one.Head, one => one.Text == "yes")
            ))
            .Skip(1)
            .ToList();
    }

    private static string[] Words(string text) => [.. text.Split(',').Select(word => word.Trim(' ', '`')).Where(word => word.Length > 0)];

    private static IEnumerable<string[]> Rows(IEnumerable<string> lines) =>
        lines
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| -", StringComparison.Ordinal))
            .Select(line => line.Split('|')[1..^1].Select(cell => cell.Trim()).ToArray());

    private static IEnumerable<string> Section(string name) =>
        Lines.SkipWhile(line => line != $"<!-- {name}: eng/roles.cs -->").TakeWhile(line => line != $"<!-- {name}: end -->");

    internal sealed record PrivilegeCell(string Role, string Table, string Act, string Text)
    {
        /// <summary>Whether the role has the privilege, whatever a guard says to writing by hand.</summary>
        public bool IsYes => Text is not "–" and not "";

        public bool IsGuarded => Text.EndsWith('*');
    }

    internal sealed record CustomApiCase(
        string Api,
        string Case,
        string Takes,
        IReadOnlyList<string> Needs,
        IReadOnlyDictionary<string, bool> Roles
    )
    {
        public string Name => $"{Api} {Case}".Trim();

        public IEnumerable<string> Privileges => Needs.Prepend(Takes);
    }

    internal sealed record GuardRule(string Table, string[] Acts, string[] Columns, string Code);
}
