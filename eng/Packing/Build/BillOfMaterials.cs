using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Build;

/// <summary>
/// The bill of materials of a solution: everything in it that runs, each with its hash, and what the plug-in assembly expects the platform
/// to bring. It has no date and no random serial number, so that the same package has the same bill.
/// <see href="https://cyclonedx.org/docs/1.6/json/"/>
/// </summary>
/// <param name="tree">The files of the solution, with its assembly.</param>
/// <param name="assembly">The assembly; null for a solution without plug-ins.</param>
internal sealed class BillOfMaterials(SolutionTree tree, PluginBinary? assembly)
{
    private static readonly FileKind[] Running =
    [
        FileKind.AssemblyBody,
        FileKind.WebResourceBody,
        FileKind.WorkflowBody,
        FileKind.ConnectorPart,
        FileKind.ControlPart,
        FileKind.PluginPackageBody,
    ];

    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The bill in CycloneDX 1.6, named as its packages are.</summary>
    public (string Name, byte[] Content) ToFile()
    {
        var manifest = tree.Find("Other/Solution.xml")!.Xml!.Element("SolutionManifest");
        var (name, version) = (manifest.Text("UniqueName"), manifest.Text("Version"));
        var bill = new JsonObject
        {
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["version"] = 1,
            ["metadata"] = new JsonObject { ["component"] = Component("application", name, version) },
            ["components"] = new JsonArray([.. Files(), .. Expected()]),
        };
        var text = bill.ToJsonString(Format) + "\n";
        return ($"{name}_{version.Replace('.', '_')}.cdx.json", System.Text.Encoding.UTF8.GetBytes(text));
    }

    private IEnumerable<JsonObject> Files() =>
        tree
            .Files.Where(file => Running.Contains(file.Kind))
            .Select(file => file.Kind == FileKind.AssemblyBody && assembly is not null ? Library(file, assembly) : File(file));

    private static JsonObject Library(SolutionFile file, PluginBinary binary)
    {
        var component = Hashed(file, Component("library", binary.FullName.Split(',')[0], binary.Version));
        component["description"] = SdkNote.Of(binary);
        return component;
    }

    private static JsonObject File(SolutionFile file) => Hashed(file, Component("file", file.Path, null));

    private static JsonObject Hashed(SolutionFile file, JsonObject component)
    {
        component["hashes"] = new JsonArray(
            new JsonObject { ["alg"] = "SHA-256", ["content"] = Convert.ToHexStringLower(SHA256.HashData(file.Content)) }
        );
        return component;
    }

    // Excluded: not in the package.
    private IEnumerable<JsonObject> Expected() =>
        (assembly?.References ?? []).Select(reference =>
        {
            var component = Component("framework", reference.Name, reference.Version);
            component["scope"] = "excluded";
            return component;
        });

    private static JsonObject Component(string type, string name, string? version)
    {
        var component = new JsonObject
        {
            ["type"] = type,
            ["bom-ref"] = version is null ? name : $"{name}@{version}",
            ["name"] = name,
        };
        if (version is not null)
        {
            component["version"] = version;
        }

        return component;
    }
}
