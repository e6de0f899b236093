using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using MatterportForDataverse.Packing.Zip;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Connectors;

/// <summary>
/// A folder of <c>connector-definition</c> as a solution of its own. An environment takes a connector before what uses it, and never in one
/// solution with a flow. The files of the folder are its parts as they are, so that there is one source of both.
/// </summary>
internal static class ConnectorSolution
{
    private const string Folder = "connector-definition";
    private const string Definition = "apiDefinition.swagger.json";

    // As exports show them of connectors.
    private static readonly string[] Sections =
    [
        "Entities",
        "Roles",
        "Workflows",
        "FieldSecurityProfiles",
        "Templates",
        "EntityMaps",
        "EntityRelationships",
        "OrganizationSettings",
        "optionsets",
        "CustomControls",
        "EntityDataProviders",
        "Connectors",
    ];

    /// <summary>The connectors of the repository: each folder with a definition, and its solution.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="main">The tree of the main solution, whose publisher and version are theirs.</param>
    public static IEnumerable<(string Folder, SolutionTree Tree)> All(string root, SolutionTree main)
    {
        var all = Path.Combine(root, Folder);
        return !Directory.Exists(all)
            ? []
            :
            [
                .. Directory
                    .EnumerateDirectories(all)
                    .Where(folder => File.Exists(Path.Combine(folder, Definition)))
                    .Order(StringComparer.Ordinal)
                    .Select(folder => ($"{Folder}/{Path.GetFileName(folder)}", Of(folder, main))),
            ];
    }

    /// <summary>The solution of a folder.</summary>
    public static SolutionTree Of(string folder, SolutionTree main)
    {
        var name = Path.GetFileName(folder);
        var schemaName = $"mpt_5Fmatterport-20{name}";
        var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"connector/{name}")).AsSpan(0, 16));
        var info = Read(folder, Definition)["info"]!;
        var properties = Read(folder, "apiProperties.json")["properties"]!;
        var stem = $"Connectors/{schemaName}";
        return SolutionTree.Of([
            FileOf("Other/Solution.xml", Manifest(main, name, $"{info["title"]}", id, schemaName)),
            FileOf("Other/Customizations.xml", Customizations()),
            FileOf($"{stem}.xml", Description(schemaName, id, info, properties)),
            new($"{stem}_openapidefinition.json", Bytes(folder, Definition)),
            FileOf($"{stem}_connectionparameters.json", properties["connectionParameters"]),
            FileOf($"{stem}_policytemplateinstances.json", properties["policyTemplateInstances"]),
            new($"{stem}_customcodeblobcontent.csx", Bytes(folder, "script.csx")),
            new($"{stem}_iconblob.Png", Bytes(folder, "icon.png")),
            .. ConnectorVariables.Of(folder),
        ]);
    }

    private static XElement Customizations() =>
        new(
            "ImportExportXml",
            Sections.Select(section => new XElement(section)),
            new XElement("Languages", new XElement("Language", 1033))
        );

    private static XElement Description(string name, Guid id, JsonNode info, JsonNode properties) =>
        new(
            "Connector",
            new XElement("connectorid", id),
            new XElement("description", $"{info["description"]}"),
            new XElement("displayname", $"{info["title"]}"),
            new XElement("iconbrandcolor", $"{properties["iconBrandColor"]}"),
            new XElement("name", name),
            new XElement("connectortype", 1),
            new XElement("scriptoperations", properties["scriptOperations"]!.ToJsonString()),
            Part(name, "openapidefinition", "json"),
            Part(name, "connectionparameters", "json"),
            Part(name, "policytemplateinstances", "json"),
            Part(name, "customcodeblobcontent", "csx"),
            Part(name, "iconblob", "Png")
        );

    private static XElement Part(string name, string kind, string ending) => new(kind, $"/Connector/{name}_{kind}.{ending}");

    private static XElement Manifest(SolutionTree main, string folder, string title, Guid id, string schemaName)
    {
        var root = new XElement(main.Find("Other/Solution.xml")!.Xml!);
        var manifest = root.Element("SolutionManifest")!;
        manifest.Element("UniqueName")!.Value = $"MatterportForDataverse{char.ToUpperInvariant(folder[0])}{folder[1..]}Connector";
        SetText(manifest, "LocalizedName", $"Matterport for Dataverse: connector {title}");
        SetText(manifest, "Description", $"The custom connector {title}. Import it before the solutions that use it.");
        manifest
            .Element("RootComponents")!
            .ReplaceNodes(
                new XElement(
                    "RootComponent",
                    new XAttribute("type", 372),
                    new XAttribute("id", $"{id:B}"),
                    new XAttribute("schemaName", schemaName),
                    new XAttribute("behavior", 0)
                )
            );
        return root;
    }

    private static void SetText(XElement manifest, string kind, string text) =>
        manifest.Element($"{kind}s")!.Element(kind)!.SetAttributeValue("description", text);

    private static SolutionFile FileOf(string path, XElement xml) => new(path, XmlBytes.Of(xml));

    private static SolutionFile FileOf(string path, JsonNode? json) => new(path, Encoding.UTF8.GetBytes(json?.ToJsonString() ?? "null"));

    private static JsonNode Read(string folder, string name) => JsonNode.Parse(Bytes(folder, name))!;

    private static byte[] Bytes(string folder, string name) => File.ReadAllBytes(Path.Combine(folder, name));
}
