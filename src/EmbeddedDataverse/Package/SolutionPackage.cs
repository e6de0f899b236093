using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>An unpacked solution, read for its tables, custom APIs, steps and roles. What it does not understand it refuses.</summary>
public sealed record SolutionPackage
{
    // What is about the app (forms, views, site maps) is for the preview to read.
    private static readonly FileKind[] Simulated =
    [
        FileKind.Manifest,
        FileKind.Table,
        FileKind.Choice,
        FileKind.Relationships,
        FileKind.Assembly,
        FileKind.Step,
        FileKind.CustomApi,
        FileKind.RequestParameter,
        FileKind.ResponseProperty,
        FileKind.Role,
        FileKind.FieldSecurity,
    ];

    private SolutionPackage(string name, string version) => (Name, Version) = (name, version);

    /// <summary>The solution's unique name.</summary>
    public string Name { get; }

    /// <summary>The solution's version.</summary>
    public string Version { get; }

    /// <summary>The package's tables and the platform's own, by logical name.</summary>
    public IReadOnlyDictionary<string, TableMetadata> Tables { get; private init; } = new Dictionary<string, TableMetadata>();

    /// <summary>All one-to-many relationships of the package.</summary>
    public IReadOnlyList<RelationshipMetadata> Relationships { get; private init; } = [];

    /// <summary>Custom APIs by unique name.</summary>
    public IReadOnlyDictionary<string, CustomApiMetadata> CustomApis { get; private init; } = new Dictionary<string, CustomApiMetadata>();

    /// <summary>The full names of the plug-in classes that the package registers.</summary>
    public IReadOnlyList<string> PluginTypes { get; private init; } = [];

    /// <summary>The plug-in assemblies.</summary>
    public IReadOnlyList<PluginRegistration> Assemblies { get; private init; } = [];

    /// <summary>The names of the flows, by id.</summary>
    public IReadOnlyDictionary<Guid, string> Flows { get; private init; } = new Dictionary<Guid, string>();

    /// <summary>What people call the connection references, by logical name.</summary>
    public IReadOnlyDictionary<string, string> ConnectionReferences { get; private init; } = new Dictionary<string, string>();

    /// <summary>The steps.</summary>
    public IReadOnlyList<StepRegistration> Steps { get; private init; } = [];

    /// <summary>The security roles.</summary>
    public IReadOnlyList<RoleMetadata> Roles { get; private init; } = [];

    /// <summary>The field security profiles.</summary>
    public IReadOnlyList<FieldSecurityProfile> Profiles { get; private init; } = [];

    /// <summary>The names of all privileges that its tables, roles and custom APIs know.</summary>
    internal IEnumerable<string> PrivilegeNames()
    {
        string[] acts = ["Create", "Read", "Write", "Delete", "Append", "AppendTo"];
        string[] owned = [.. acts, "Assign", "Share"];
        return Tables
            .Values.Where(table => table.PrivilegeName is not null)
            .SelectMany(table => (table.UserOwned ? owned : acts).Select(act => "prv" + act + table.PrivilegeName))
            .Concat(Roles.SelectMany(role => role.Privileges.Keys))
            .Concat(CustomApis.Values.Select(api => api.Privilege).OfType<string>())
            .Distinct(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Reads the package in a folder.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="SolutionFileException">A file cannot be read, or says what is not simulated.</exception>
    public static SolutionPackage Load(string folder) => Of(UnpackedSolution.Read(folder));

    /// <summary>Takes an unpacked solution as the platform would import it.</summary>
    /// <exception cref="SolutionFileException">A file cannot be read, or says what is not simulated.</exception>
    public static SolutionPackage Of(UnpackedSolution solution)
    {
        solution.Tree.RefuseUnreadable(Simulated);
        string[] regarding = [.. solution.Tables.Where(table => table.HasActivities).Select(table => table.LogicalName)];
        var relationships = solution.Relationships.Select(RelationshipReader.Read).Concat(ActivityTables.Relationships(regarding)).ToList();
        return new(solution.Manifest.UniqueName.Required(), solution.Manifest.Version.Required())
        {
            Tables = ReadTables(solution, relationships, regarding),
            Relationships = relationships,
            PluginTypes = [.. solution.PluginTypes.Select(type => type.Name.Required()).Order(StringComparer.Ordinal)],
            Assemblies = [.. solution.PluginAssemblies.Select(StepReader.Read)],
            Flows = solution.Workflows.ToDictionary(flow => flow.Id.ToGuid(), flow => flow.Name.Required()),
            ConnectionReferences = solution.Customizations.ConnectionReferences.ToDictionary(
                one => one.LogicalName.Required(),
                one => one.DisplayName.Required()
            ),
            Steps = [.. solution.Steps.Select(step => StepReader.Read(step, solution))],
            CustomApis = solution.CustomApis.Select(api => CustomApiReader.Read(api, solution)).ToDictionary(api => api.Name),
            Roles = [.. solution.Roles.Select(SecurityReader.Read)],
            Profiles = [.. solution.FieldSecurityProfiles.Select(SecurityReader.Read)],
        };
    }

    /// <summary>The package in an environment that has roles of its own beside it.</summary>
    public SolutionPackage With(params RoleMetadata[] roles) => this with { Roles = [.. Roles, .. roles] };

    private static Dictionary<string, TableMetadata> ReadTables(
        UnpackedSolution solution,
        List<RelationshipMetadata> relationships,
        string[] regarding
    )
    {
        var tables = SystemTables.All().Append(ActivityTables.Task(regarding)).ToDictionary(table => table.Name);
        var names = solution.Tables.Select(table => table.LogicalName).Concat(tables.Keys).ToHashSet();
        var choices = solution.Choices.ToDictionary(choice => choice.Name.Required(), OptionReader.Options);
        var reader = new TableReader(new ColumnReader(choices, new LookupTargets(relationships, names)));
        foreach (var table in solution.Tables.Select(reader.Read))
        {
            tables[table.Name] = table;
        }

        return tables;
    }
}
