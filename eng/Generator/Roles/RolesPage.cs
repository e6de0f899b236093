using MatterportForDataverse.Generator.Markdown;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Security;
using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.Generator.Roles;

/// <summary>The tables of docs/security.md: what roles may do, what guards refuse, and what custom APIs take.</summary>
/// <param name="solution">The solution that they follow from.</param>
public sealed class RolesPage(UnpackedSolution solution)
{
    private const string PagePath = "docs/security.md";

    private readonly RoleDefinition[] _roles = [.. solution.Roles.OrderBy(role => role.Privileges.Count)];

    private readonly GuardingStep[] _guards =
    [
        .. solution.Steps.Select(GuardingStep.Of).OfType<GuardingStep>().OrderBy(guard => guard.Table, StringComparer.Ordinal),
    ];

    /// <summary>Writes the page.</summary>
    /// <param name="root">The repository.</param>
    /// <returns>The exit code.</returns>
    public int Write(string root)
    {
        File.WriteAllText(Path.Combine(root, PagePath), Filled(Read(root)));
        Console.WriteLine($"{PagePath} written.");
        return 0;
    }

    /// <summary>Compares without writing.</summary>
    /// <param name="root">The repository.</param>
    /// <returns>The exit code: 0 when the page is as it would be written.</returns>
    public int Check(string root)
    {
        var page = Read(root);
        var isCurrent = page == Filled(page);
        Console.WriteLine(isCurrent ? $"{PagePath} is as the solution package says." : $"{PagePath} differs. Run: dotnet run eng/roles.cs");
        return isCurrent ? 0 : 1;
    }

    private static string Read(string root) => File.ReadAllText(Path.Combine(root, PagePath)).ReplaceLineEndings("\n");

    private string Filled(string page) =>
        GeneratedSection.Replace(
            GeneratedSection.Replace(GeneratedSection.Replace(page, "privileges", Privileges()), "guards", Guards()),
            "apis",
            CustomApis()
        );

    private string Privileges() => string.Join('\n', _roles.Select(role => $"### {role.Name}\n\n{PrivilegesOf(role)}"));

    private string PrivilegesOf(RoleDefinition role)
    {
        var levels = role.Privileges.ToDictionary(privilege => privilege.Name.Text, privilege => privilege.Level.Text);
        return MarkdownTable.Of(
            ["Table", .. PrivilegeName.Verbs.Select(verb => verb == "AppendTo" ? "append to" : verb.ToLowerInvariant())],
            solution.Tables.Select(table => PrivilegeName.Verbs.Select(verb => Cell(levels, table, verb)).Prepend($"`{table.LogicalName}`"))
        );
    }

    private string Cell(Dictionary<string, string> levels, TableDefinition table, string verb)
    {
        if (table.IsOrganizationOwned && !PrivilegeName.VerbsWithoutOwner.Contains(verb))
        {
            return "";
        }

        var isGuarded = _guards.Any(guard => guard.Columns.Count == 0 && guard.Verb == verb && guard.Table == table.LogicalName);
        return levels.TryGetValue(new PrivilegeName(verb, table.SchemaName).ToString(), out var level)
            ? Word(level, table) + (isGuarded ? "*" : "")
            : "–";
    }

    private static string Word(string level, TableDefinition table) =>
        level switch
        {
            "Global" => "all",
            "Deep" => "units below",
            "Local" => "unit",
            "Basic" => "own",
            _ => throw new NotSupportedException(
                $"{table.SchemaName} has the level {level}; say in eng/Generator/Roles what that is in words."
            ),
        };

    private string Guards() =>
        MarkdownTable.Of(
            ["Table", "By hand nobody may", "Code"],
            _guards
                .GroupBy(guard => (guard.Table, guard.Code, Columns: string.Join(", ", guard.Columns.Select(column => $"`{column}`"))))
                .Select(group =>
                    new[]
                    {
                        $"`{group.Key.Table}`",
                        string.Join(", ", group.Select(guard => guard.Verb.ToLowerInvariant()).Order(StringComparer.Ordinal))
                            + (group.Key.Columns.Length == 0 ? "" : $": {group.Key.Columns}"),
                        $"`{group.Key.Code}`",
                    }
                )
        );

    private string CustomApis()
    {
        // Business events are nobody's to call; docs/events.md says so.
        var callable = solution.CustomApis.Where(api => !api.IsEvent).Select(api => api.UniqueName.Text);
        var (described, there) = (CallerPrivileges.All.Select(call => call.Api), callable);
        var unknown = described.Except(there).Concat(there.Except(described)).ToArray();
        return unknown.Length > 0
            ? throw new NotSupportedException(
                $"{string.Join(", ", unknown)}: say in eng/Generator/Roles/CallerPrivileges.cs what the handler does as the caller."
            )
            : MarkdownTable.Of(
                ["Custom API", "For", "Takes", "And as the caller", .. _roles.Select(role => role.Name.Text["Matterport ".Length..])],
                CallerPrivileges.All.Select(call => Row(call, solution.CustomApis.Find(call.Api)!.Privilege))
            );
    }

    private IEnumerable<string> Row(CallerPrivileges call, string privilege)
    {
        string[] cells = [$"`{call.Api}`", call.Circumstance, $"`{privilege}`", string.Join(", ", call.Names.Select(name => $"`{name}`"))];
        return cells.Concat(_roles.Select(role => HasAll(role, [.. call.Names, privilege]) ? "yes" : "–"));
    }

    private static bool HasAll(RoleDefinition role, IEnumerable<string> privileges) =>
        !privileges.Except(role.Privileges.Select(privilege => privilege.Name.Text)).Any();
}
