using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>An unpacked solution, read for its tables, custom APIs, steps and roles. What it does not understand it refuses.</summary>
public sealed record SolutionPackage
{
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
            .Values.Where(table => !table.IsSystem)
            .SelectMany(table => (table.UserOwned ? owned : acts).Select(act => "prv" + act + table.SchemaName))
            .Concat(Roles.SelectMany(role => role.Privileges.Keys))
            .Concat(CustomApis.Values.Select(api => api.Privilege).OfType<string>())
            .Distinct(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Reads the package in a folder. Throws <see cref="PackageException"/> naming the file that it cannot do truthfully.</summary>
    public static SolutionPackage Load(string folder)
    {
        var path = Path.Combine(folder, "Other", "Solution.xml");
        if (!File.Exists(path))
        {
            throw new PackageException("Other/Solution.xml", $"not there; is {folder} an unpacked solution?");
        }

        var solution = PackageFile.Read(folder, path);
        var manifest = solution.Root.Element("SolutionManifest") ?? throw solution.Refuse("there is no <SolutionManifest>.");
        var relationships = RelationshipReader.Read(folder);
        var types = StepReader.Types(folder);
        return new(solution.Text(manifest, "UniqueName"), solution.Text(manifest, "Version"))
        {
            Tables = ReadTables(folder, relationships),
            Relationships = relationships,
            PluginTypes = [.. types.Values.Order(StringComparer.Ordinal)],
            Steps = [.. PackageFile.All(folder, "SdkMessageProcessingSteps", "*.xml").Select(file => StepReader.Read(file, types))],
            CustomApis = PackageFile
                .All(folder, "customapis", "customapi.xml", SearchOption.AllDirectories)
                .Select(file => CustomApiReader.Read(folder, file, types))
                .ToDictionary(api => api.Name),
            Roles = SecurityReader.Roles(folder),
            Profiles = SecurityReader.Profiles(folder),
        };
    }

    /// <summary>The package in an environment that has roles of its own beside it.</summary>
    public SolutionPackage With(params RoleMetadata[] roles) => this with { Roles = [.. Roles, .. roles] };

    private static Dictionary<string, TableMetadata> ReadTables(string folder, List<RelationshipMetadata> relationships)
    {
        var tables = SystemTables.All().ToDictionary(table => table.Name);
        var files = PackageFile.All(folder, "Entities", "Entity.xml", SearchOption.AllDirectories).ToList();
        var names = files
            .Select(file => file.Attribute(file.Root.Descendants("entity").First(), "Name").ToLowerInvariant())
            .Concat(tables.Keys)
            .ToHashSet();
        var reader = new TableReader(new ColumnReader(OptionReader.Globals(folder), new LookupTargets(relationships, names)));
        foreach (var table in files.Select(reader.Read))
        {
            tables[table.Name] = table;
        }

        return tables;
    }
}
