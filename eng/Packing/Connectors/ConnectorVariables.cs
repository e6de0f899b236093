using System.Text.Json.Nodes;
using System.Xml.Linq;
using MatterportForDataverse.Packing.Zip;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Connectors;

/// <summary>
/// The environment variables that a connector names in its host and its security, as definitions without values: each environment says its
/// own (https://learn.microsoft.com/connectors/custom-connectors/environment-variables).
/// </summary>
internal static class ConnectorVariables
{
    private const string File = "environmentVariables.json";
    private const string Text = "100000000";

    /// <summary>The definitions of a folder; none where it has no file of them.</summary>
    /// <param name="folder">A folder of <c>connector-definition</c>.</param>
    public static IEnumerable<SolutionFile> Of(string folder)
    {
        var file = Path.Combine(folder, File);
        return System.IO.File.Exists(file)
            ? JsonNode.Parse(System.IO.File.ReadAllBytes(file))!.AsArray().Select(variable => Definition(variable!))
            : [];
    }

    private static SolutionFile Definition(JsonNode variable) =>
        new(
            $"environmentvariabledefinitions/{variable["name"]}/environmentvariabledefinition.xml",
            XmlBytes.Of(
                new XElement(
                    "environmentvariabledefinition",
                    new XAttribute("schemaname", $"{variable["name"]}"),
                    Label("description", $"{variable["description"]}"),
                    Label("displayname", $"{variable["displayName"]}"),
                    new XElement("introducedversion", "0.3.0.0"),
                    new XElement("iscustomizable", 1),
                    new XElement("isrequired", 1),
                    new XElement("secretstore", 0),
                    new XElement("type", Text)
                )
            )
        );

    private static XElement Label(string name, string text) =>
        new(
            name,
            new XAttribute("default", text),
            new XElement("label", new XAttribute("description", text), new XAttribute("languagecode", 1033))
        );
}
