// Writes the tables of docs/security.md from the solution package: dotnet run eng/roles.cs
// Compares without writing: dotnet run eng/roles.cs -- --check
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

using System.Xml.Linq;

string[] acts = ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"];

// What a handler does as the caller, on top of the privilege that the custom API itself takes. A test calls each with exactly these, and with each of them missing.
(string Api, string Case, string[] Needs)[] calls =
[
    ("mpt_CheckSetup", "", []),
    ("mpt_InstallDefaults", "", ["Read mpt_FieldMapping"]),
    (
        "mpt_LinkModel",
        "a property",
        [
            "Append mpt_ModelLink",
            "AppendTo mpt_Model",
            "Read mpt_Property",
            "Write mpt_Property",
            "Append mpt_Property",
            "AppendTo mpt_Property",
        ]
    ),
    (
        "mpt_LinkModel",
        "a site visit",
        [
            "Append mpt_ModelLink",
            "AppendTo mpt_Model",
            "Read mpt_SiteVisit",
            "Write mpt_SiteVisit",
            "Append mpt_SiteVisit",
            "AppendTo mpt_SiteVisit",
        ]
    ),
    (
        "mpt_LinkModel",
        "another role",
        [
            "Append mpt_ModelLink",
            "Write mpt_ModelLink",
            "AppendTo mpt_Model",
            "Read mpt_Property",
            "Write mpt_Property",
            "AppendTo mpt_Property",
        ]
    ),
    (
        "mpt_LinkModel",
        "taking over",
        [
            "Append mpt_ModelLink",
            "Delete mpt_ModelLink",
            "AppendTo mpt_Model",
            "Read mpt_Property",
            "Write mpt_Property",
            "Append mpt_Property",
            "AppendTo mpt_Property",
        ]
    ),
    ("mpt_ResolveConflict", "a conflict", ["Read mpt_SyncIssue", "Read mpt_Model", "Write mpt_Model"]),
    ("mpt_ResolveConflict", "closing", ["Read mpt_SyncIssue"]),
    ("mpt_RunDueWork", "", []),
    ("mpt_SearchModels", "", ["Read mpt_Property"]),
    ("mpt_StartSync", "", []),
    ("mpt_SuggestModels", "", ["Read mpt_Property"]),
    ("mpt_SyncModel", "", ["Read mpt_Model"]),
    ("mpt_UnlinkModel", "of a property", ["Read mpt_ModelLink", "Write mpt_Property"]),
    ("mpt_UnlinkModel", "of a site visit", ["Read mpt_ModelLink", "Write mpt_SiteVisit"]),
];

var root = Root();
var package = Path.Combine(root, "solution-package", "src");
var page = Path.Combine(root, "docs", "security.md");
var roles = Load("Roles", "*.xml")
    .Select(role =>
        (
            Name: role.Attribute("name")!.Value,
            Levels: role.Descendants("RolePrivilege")
                .ToDictionary(one => one.Attribute("name")!.Value, one => one.Attribute("level")!.Value)
        )
    )
    .OrderBy(role => role.Levels.Count)
    .ToArray();
var tables = Load("Entities", "Entity.xml")
    .Select(table => (Name: table.Element("Name")!.Value, HasOwner: table.Descendants("OwnershipTypeMask").Single().Value == "UserOwned"))
    .ToArray();
var guards = Load("SdkMessageProcessingSteps", "*.xml")
    .Select(Guard.Of)
    .OfType<Guard>()
    .OrderBy(guard => guard.Table, StringComparer.Ordinal)
    .ToArray();

var before = File.ReadAllText(page).ReplaceLineEndings("\n");
var after = Fill(Fill(Fill(before, "privileges", Privileges()), "guards", Guards()), "apis", Apis());
if (args.Contains("--check"))
{
    Console.WriteLine(
        before == after ? "docs/security.md is as the solution package says." : "docs/security.md differs. Run: dotnet run eng/roles.cs"
    );
    return before == after ? 0 : 1;
}

File.WriteAllText(page, after);
Console.WriteLine("docs/security.md written.");
return 0;

string Privileges() =>
    string.Concat(
            roles.Select(role =>
                $"### {role.Name}\n\n"
                + Table(
                    ["Table", .. acts.Select(act => act == "AppendTo" ? "append to" : act.ToLowerInvariant())],
                    tables.Select(table =>
                        acts.Select(act => Cell(role.Levels, table.Name, table.HasOwner, act)).Prepend($"`{table.Name.ToLowerInvariant()}`")
                    )
                )
                + "\n"
            )
        )
        .TrimEnd('\n');

string Cell(Dictionary<string, string> levels, string table, bool hasOwner, string act)
{
    if (!hasOwner && act is "Assign" or "Share")
    {
        return "";
    }

    var isGuarded = guards.Any(guard =>
        guard.Columns.Length == 0 && guard.Act == act && string.Equals(guard.Table, table, StringComparison.OrdinalIgnoreCase)
    );
    return !levels.TryGetValue($"prv{act}{table}", out var level)
        ? "–"
        : level switch
        {
            "Global" => "all",
            "Deep" => "units below",
            "Local" => "unit",
            "Basic" => "own",
            _ => throw new NotSupportedException($"{table} has the level {level}; say in eng/roles.cs what that is in words."),
        } + (isGuarded ? "*" : "");
}

string Guards() =>
    Table(
        ["Table", "By hand nobody may", "Code"],
        guards
            .GroupBy(guard => (guard.Table, guard.Code, Columns: string.Join(", ", guard.Columns.Select(column => $"`{column}`"))))
            .Select(group =>
                new[]
                {
                    $"`{group.Key.Table}`",
                    string.Join(", ", group.Select(guard => guard.Act.ToLowerInvariant()).OrderBy(act => act, StringComparer.Ordinal))
                        + (group.Key.Columns.Length == 0 ? "" : $": {group.Key.Columns}"),
                    $"`{group.Key.Code}`",
                }
            )
    );

string Apis()
{
    var privileges = Load("customapis", "customapi.xml")
        .ToDictionary(api => api.Attribute("uniquename")!.Value, api => api.Element("executeprivilegename")!.Value);
    var unknown = privileges
        .Keys.Except(calls.Select(call => call.Api))
        .Concat(calls.Select(call => call.Api).Except(privileges.Keys))
        .ToArray();
    return unknown.Length > 0
        ? throw new NotSupportedException($"{string.Join(", ", unknown)}: say in eng/roles.cs what the handler does as the caller.")
        : Table(
            ["Custom API", "For", "Takes", "And as the caller", .. roles.Select(role => role.Name["Matterport ".Length..])],
            calls.Select(call =>
                new[]
                {
                    $"`{call.Api}`",
                    call.Case,
                    $"`{privileges[call.Api]}`",
                    string.Join(", ", call.Needs.Select(need => $"`{Name(need)}`")),
                }.Concat(
                    roles.Select(role => call.Needs.Select(Name).Append(privileges[call.Api]).All(role.Levels.ContainsKey) ? "yes" : "–")
                )
            )
        );
}

static string Name(string need) => "prv" + need.Replace(" ", "", StringComparison.Ordinal);

static string Table(string[] head, IEnumerable<IEnumerable<string>> rows) =>
    string.Concat(rows.Prepend(head.Select(_ => "---")).Prepend(head).Select(row => $"| {string.Join(" | ", row)} |\n"));

static string Fill(string text, string section, string content)
{
    var (begin, end) = ($"<!-- {section}: eng/roles.cs -->\n", $"<!-- {section}: end -->");
    var (from, to) = (text.IndexOf(begin, StringComparison.Ordinal), text.IndexOf(end, StringComparison.Ordinal));
    return from < 0 || to < from
        ? throw new InvalidOperationException($"docs/security.md has no place marked for {section}.")
        : text[..(from + begin.Length)] + content.TrimEnd('\n') + "\n" + text[to..];
}

IEnumerable<XElement> Load(string folder, string pattern) =>
    Directory
        .EnumerateFiles(Path.Combine(package, folder), pattern, SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(path => XElement.Load(path));

static string Root()
{
    for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
    {
        if (Directory.Exists(Path.Combine(folder.FullName, "solution-package", "src")))
        {
            return folder.FullName;
        }
    }

    throw new DirectoryNotFoundException("There is no solution-package/src here or above. Run this inside the repository.");
}

/// <summary>A step that refuses whoever writes by hand: the whole act, or certain columns in it.</summary>
internal sealed record Guard(string Table, string Act, string Code, string[] Columns)
{
    /// <summary>The guard that the step is; null for other steps, and for guards that only look at the values.</summary>
    public static Guard? Of(XElement step)
    {
        var table = step.Element("PrimaryEntity")!.Value;
        var message = step.Attribute("Name")!.Value.Split(' ')[1];
        var code = step.Element("PluginTypeName")!.Value.Split(',')[0].Split('.')[^1] switch
        {
            "GuardJournalStep" => "guard.journal",
            "GuardModelStep" => "guard.model",
            "GuardModelLinkStep" => "guard.model-link",
            "GuardCurrentModelStep" => "guard.current-model",
            "GuardSyncRowsStep" => table == "mpt_syncissue" ? "guard.sync-issue" : "guard.sync-run",
            _ => null,
        };
        // A Create has no filtering columns; this guard has one column to look at.
        string[] columns =
            code == "guard.current-model"
                ? ["mpt_currentmodelid"]
                : step.Element("FilteringAttributes")!.Value.Split(',', StringSplitOptions.RemoveEmptyEntries);
        return code is null ? null : new(table, message == "Update" ? "Write" : message, code, columns);
    }
}
