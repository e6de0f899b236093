// Writes the names of the solution package as C#: dotnet run eng/schema.cs
// Compares without writing, and names what differs: dotnet run eng/schema.cs -- --check
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

using System.Globalization;
using System.Text;
using System.Xml.Linq;

var root = Root();
var files = Generate(Path.Combine(root, "solution-package", "src"));
var target = Path.Combine(root, "src", "Core", "Schema");
return args.Contains("--check") ? Check(target, files) : Write(target, files);

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

static int Write(string target, SortedDictionary<string, string> files)
{
    Directory.CreateDirectory(target);
    foreach (var orphan in Orphans(target, files))
    {
        File.Delete(orphan);
    }

    foreach (var (name, text) in files)
    {
        File.WriteAllText(Path.Combine(target, name), text);
    }

    Console.WriteLine($"{files.Count} files written.");
    return 0;
}

static int Check(string target, SortedDictionary<string, string> files)
{
    var faults = files.Keys.Where(name => !File.Exists(Path.Combine(target, name))).Select(name => $"missing: {name}")
        .Concat(files.Where(file => Differs(Path.Combine(target, file.Key), file.Value)).Select(file => $"changed: {file.Key}"))
        .Concat(Orphans(target, files).Select(path => $"orphaned: {Path.GetFileName(path)}"))
        .ToList();
    faults.ForEach(Console.WriteLine);
    Console.WriteLine(faults.Count == 0 ? $"{files.Count} files are as the solution package says." : "Run: dotnet run eng/schema.cs");
    return faults.Count == 0 ? 0 : 1;
}

static bool Differs(string path, string text) =>
    File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") != text;

static IEnumerable<string> Orphans(string target, SortedDictionary<string, string> files) =>
    Directory.Exists(target) ? Directory.GetFiles(target, "*.g.cs").Where(path => !files.ContainsKey(Path.GetFileName(path))) : [];

static SortedDictionary<string, string> Generate(string package)
{
    var files = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["Parameters.g.cs"] = Parameters(), ["RowState.g.cs"] = RowState() };
    var choices = new Dictionary<string, string>();
    foreach (var path in Directory.GetFiles(Path.Combine(package, "OptionSets"), "*.xml").Order(StringComparer.Ordinal))
    {
        var choice = XElement.Load(path);
        var name = Words(Label(choice));
        choices.Add(choice.Attribute("Name")!.Value, name);
        files.Add($"{name}.g.cs", Head() + Enumeration(name, Description(choice), choice.Descendants("option").Select(Option)));
    }

    foreach (var path in Directory.GetFiles(Path.Combine(package, "Entities"), "Entity.xml", SearchOption.AllDirectories))
    {
        var table = XElement.Load(path);
        files.Add($"{Noun(table)}Table.g.cs", Table(table, choices));
    }

    foreach (var folder in Directory.GetDirectories(Path.Combine(package, "customapis")))
    {
        files.Add($"{Bare(Path.GetFileName(folder))}Message.g.cs", Message(folder));
    }

    files.Add("ChoiceColumns.g.cs", ChoiceColumns(package));
    files.Add("CustomApis.g.cs", CustomApis(package));
    return files;
}

static string ChoiceColumns(string package)
{
    var columns = from path in Directory.GetFiles(Path.Combine(package, "Entities"), "Entity.xml", SearchOption.AllDirectories)
                  let table = XElement.Load(path)
                  from column in table.Descendants("attribute")
                  where column.Element("Type")!.Value is "picklist" or "state" or "status"
                  select $"{table.Element("Name")!.Value.ToLowerInvariant()}.{column.Element("LogicalName")!.Value}";
    return Head() + """
        /// <summary>Which columns hold choices: rows carry them as whole numbers, the platform does not.</summary>
        public static class ChoiceColumns
        {
            private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
            {

        """.TrimEnd('\n') + Quoted(columns) + """
            };

            /// <summary>Whether the column of the table is a choice, a state or a status reason.</summary>
            public static bool Has(string table, string column) =>
                column is "statecode" or "statuscode" || Names.Contains(table + "." + column);
        }

        """;
}

static string CustomApis(string package) => Head() + """
    /// <summary>The unique names of our custom APIs.</summary>
    public static class CustomApis
    {
        private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
        {

    """.TrimEnd('\n') + Quoted(Directory.GetDirectories(Path.Combine(package, "customapis")).Select(path => Path.GetFileName(path)!)) + """
        };

        /// <summary>Whether the message is one of them.</summary>
        public static bool Has(string message) => Names.Contains(message);
    }

    """;

static string Quoted(IEnumerable<string> names) =>
    "\n" + string.Concat(names.Order(StringComparer.Ordinal).Select(name => $"        \"{name}\",\n"));

static string Head(params string[] namespaces) =>
    "// <auto-generated>Written by eng/schema.cs from solution-package/src; edit the package instead.</auto-generated>\n#nullable enable\n"
    + string.Concat(namespaces.Select(name => $"using {name};\n"))
    + "\nnamespace MatterportForDataverse.Core.Schema;\n\n";

static string RowState() => Head() + Enumeration("RowState", "Whether a row is active.", [("Active", 0, "The row is in use."), ("Inactive", 1, "The row is closed.")]);

static (string Name, int Value, string Summary) Option(XElement option) =>
    (Words(option.Element("labels")!.Element("label")!.Attribute("description")!.Value),
        int.Parse(option.Attribute("value")!.Value, CultureInfo.InvariantCulture),
        Description(option));

static string Enumeration(string name, string summary, IEnumerable<(string Name, int Value, string Summary)> members)
{
    var text = new StringBuilder($"{Summary(summary, "")}public enum {name}\n{{\n");
    text.AppendJoin("\n", members.Select(member =>
        (member.Summary.Length == 0 ? "" : Summary(member.Summary, "    ")) + string.Create(CultureInfo.InvariantCulture, $"    {member.Name} = {member.Value},\n")));
    return text.Append("}\n").ToString();
}

static string Table(XElement table, Dictionary<string, string> choices)
{
    var info = table.Element("EntityInfo")!.Element("entity")!;
    var (noun, logical) = (Noun(table), table.Element("Name")!.Value.ToLowerInvariant());
    var text = new StringBuilder(Head("MatterportForDataverse.Core.Rows"));
    text.Append(Summary(Description(info), "")).Append(CultureInfo.InvariantCulture, $$"""
        public static class {{noun}}Table
        {
            /// <summary>The logical name of the table.</summary>
            public const string Table = "{{logical}}";

            /// <summary>The logical name of the primary key.</summary>
            public const string PrimaryKey = "{{logical}}id";

            /// <summary>The id of the row.</summary>
            public static readonly Column<Guid> Id = new(PrimaryKey);

        """);
    foreach (var column in info.Element("attributes")!.Elements("attribute").Where(IsNamed))
    {
        text.Append('\n').Append(Summary(Description(column), "    ")).Append("    ").Append(Column(column, noun, choices));
    }

    foreach (var key in info.Descendants("EntityKey"))
    {
        var columns = string.Join(", ", key.Descendants("AttributeName").Select(column => $"\"{column.Value}\""));
        text.Append('\n').Append(Summary(Label(key) + ".", "    "));
        text.Append(CultureInfo.InvariantCulture, $"    public static readonly IReadOnlyList<string> {Bare(key.Element("Name")!.Value)} = [{columns}];\n");
    }

    return text.Append("}\n\n").Append(Status(info, noun)).ToString();
}

static string Status(XElement info, string noun)
{
    var status = info.Descendants("attribute").Single(column => column.Element("Type")!.Value == "status");
    return Enumeration($"{noun}Status", $"Status reasons of {Label(info)}.", status.Descendants("status").Select(reason =>
        (Option(reason).Name, Option(reason).Value, reason.Attribute("state")!.Value == "0" ? "The row is active." : "The row is inactive.")));
}

static bool IsNamed(XElement column) =>
    (column.Element("IsCustomField")!.Value == "1" || column.Element("LogicalName")!.Value is "createdon" or "modifiedon" or "ownerid" or "statecode" or "statuscode")
    && column.Element("Type")!.Value != "primarykey";

static string Column(XElement column, string noun, Dictionary<string, string> choices)
{
    var name = column.Element("LogicalName")!.Value switch
    {
        "statecode" => "StateCode",
        "statuscode" => "StatusCode",
        _ => Bare(column.Attribute("PhysicalName")!.Value),
    };
    var type = column.Element("Type")!.Value switch
    {
        "nvarchar" or "ntext" => "string",
        "int" => "int",
        "decimal" => "decimal",
        "bit" => "bool",
        "datetime" => "DateTime",
        "lookup" or "owner" => "RowReference",
        "state" => "RowState",
        "status" => $"{noun}Status",
        "picklist" => choices[column.Element("OptionSetName")!.Value],
        var other => throw new NotSupportedException($"{column.Element("LogicalName")!.Value} is of the type {other}; say in eng/schema.cs what that is in C#."),
    };
    var length = type == "string" ? ", " + column.Element("MaxLength")!.Value : "";
    return $"public static readonly Column<{type}> {name} = new(\"{column.Element("LogicalName")!.Value}\"{length});\n";
}

static string Message(string folder)
{
    var api = XElement.Load(Path.Combine(folder, "customapi.xml"));
    var name = api.Attribute("uniquename")!.Value;
    var text = new StringBuilder(Head("static MatterportForDataverse.Core.Schema.Parameters"));
    text.Append(Summary(Default(api), "")).Append(CultureInfo.InvariantCulture, $$"""
        public static class {{Bare(name)}}Message
        {
            /// <summary>The unique name of the custom API.</summary>
            public const string Name = "{{name}}";


        """);
    text.Append(Record("Request", "What is asked.", Members(Path.Combine(folder, "customapirequestparameters"))));
    return text.Append('\n').Append(Record("Response", "What is answered.", Members(Path.Combine(folder, "customapiresponseproperties")))).Append("}\n").ToString();
}

static List<(string Name, string Type, bool Optional, string Summary)> Members(string folder) =>
    !Directory.Exists(folder) ? [] : Directory.GetFiles(folder, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(XElement.Load)
        .Select(member => (member.Attribute("uniquename")!.Value, Clr(member), member.Element("isoptional")?.Value == "1", Default(member)))
        .ToList();

static string Clr(XElement member) => member.Element("type")!.Value switch
{
    "0" => "bool",
    "1" => "DateTime",
    "2" => "decimal",
    "7" => "int",
    "10" => "string",
    "12" => "Guid",
    var other => throw new NotSupportedException($"{member.Attribute("uniquename")!.Value} is of the type {other}; say in eng/schema.cs what that is in C#."),
};

static string Record(string name, string summary, List<(string Name, string Type, bool Optional, string Summary)> members)
{
    // A platform answers an unset text as null, and every other unset value as its default.
    bool Nullable((string Name, string Type, bool Optional, string Summary) member) => member.Optional || (name == "Response" && member.Type == "string");
    var text = new StringBuilder($"{Summary(summary, "    ")}    public sealed record {name}\n    {{\n");
    foreach (var member in members)
    {
        text.Append(Summary(member.Summary, "        "));
        text.Append(CultureInfo.InvariantCulture, $"        public {(member.Optional ? "" : "required ")}{member.Type}{(Nullable(member) ? "?" : "")} {member.Name} {{ get; init; }}\n\n");
    }

    text.Append(CultureInfo.InvariantCulture, $"        /// <summary>Reads the parameters.</summary>\n        /// <exception cref=\"InvalidRequestException\">One is missing or of another type.</exception>\n        public static {name} From(IReadOnlyDictionary<string, object?> input) => new()\n        {{\n");
    foreach (var member in members)
    {
        var reader = (Nullable(member) ? "Optional" : "Required") + (member.Type == "string" ? "Text" : $"Value<{member.Type}>");
        text.Append(CultureInfo.InvariantCulture, $"            {member.Name} = {reader}(input, \"{member.Name}\"),\n");
    }

    text.Append("        };\n\n        /// <summary>The parameters; those without a value are left out.</summary>\n        public IReadOnlyDictionary<string, object?> ToParameters() => WithoutEmpty(new()\n        {\n");
    text.AppendJoin("", members.Select(member => $"            [\"{member.Name}\"] = {member.Name},\n"));
    return text.Append("        });\n    }\n").ToString();
}

static string Parameters() => Head() + """
    /// <summary>Reads the parameters of a message.</summary>
    internal static class Parameters
    {
        public static string? OptionalText(IReadOnlyDictionary<string, object?> input, string name) =>
            input.TryGetValue(name, out var value) && value is not null ? value as string ?? throw WrongType(name) : null;

        public static string RequiredText(IReadOnlyDictionary<string, object?> input, string name) =>
            OptionalText(input, name) ?? throw new InvalidRequestException(name);

        public static T? OptionalValue<T>(IReadOnlyDictionary<string, object?> input, string name)
            where T : struct =>
            input.TryGetValue(name, out var value) && value is not null ? value is T typed ? typed : throw WrongType(name) : null;

        public static T RequiredValue<T>(IReadOnlyDictionary<string, object?> input, string name)
            where T : struct =>
            OptionalValue<T>(input, name) ?? throw new InvalidRequestException(name);

        public static IReadOnlyDictionary<string, object?> WithoutEmpty(Dictionary<string, object?> values) =>
            values.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value);

        private static InvalidRequestException WrongType(string name) => new(name, "is of another type");
    }

    """;

static string Summary(string text, string indent) =>
    $"{indent}/// <summary>{new XText(text)}</summary>\n";

static string Noun(XElement table) => Bare(table.Element("Name")!.Value);

static string Bare(string name) => name.StartsWith("mpt_", StringComparison.Ordinal) ? name["mpt_".Length..] : name;

static string Words(string label) =>
    string.Concat(label.Split(' ', '-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

static string Label(XElement element) =>
    (element.Element("displaynames")?.Element("displayname") ?? element.Element("LocalizedNames")!.Element("LocalizedName"))!.Attribute("description")!.Value;

static string Description(XElement element) =>
    element.Element("Descriptions")?.Element("Description")!.Attribute("description")!.Value ?? "";

static string Default(XElement element) => element.Element("description")!.Attribute("default")!.Value;
