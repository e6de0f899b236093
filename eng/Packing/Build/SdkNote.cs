using System.Xml.Linq;

namespace MatterportForDataverse.Packing.Build;

/// <summary>The sentence in the description of a packed solution that says against which SDK its plug-in assembly was compiled.</summary>
internal static class SdkNote
{
    private const string Begin = " [Plug-in assembly: ";
    private const string End = "]";

    /// <summary>What an assembly was compiled against, in words.</summary>
    public static string Of(PluginBinary assembly) =>
        assembly.Sdk switch
        {
            "official" => "compiled against Microsoft's SDK packages",
            "standin" => "compiled against the stand-in for Microsoft's SDK",
            "other" => "compiled against an SDK assembly of the builder's choice",
            _ => "compiled against an SDK that it does not name",
        };

    /// <summary>Adds the sentence to each description of the solution.</summary>
    public static void Add(XElement manifest, PluginBinary assembly)
    {
        foreach (var description in DescriptionsOf(manifest))
        {
            description.Value = $"{description.Value}{Begin}{Of(assembly)}{End}";
        }
    }

    /// <summary>Takes it away again, as sources do not have it.</summary>
    public static void Remove(XElement manifest)
    {
        foreach (var description in DescriptionsOf(manifest).Where(one => one.Value.EndsWith(End, StringComparison.Ordinal)))
        {
            var begin = description.Value.LastIndexOf(Begin, StringComparison.Ordinal);
            description.Value = begin < 0 ? description.Value : description.Value[..begin];
        }
    }

    private static IEnumerable<XAttribute> DescriptionsOf(XElement manifest) =>
        manifest
            .Elements("SolutionManifest")
            .Elements("Descriptions")
            .Elements("Description")
            .Attributes("description")
            .Where(description => description.Value.Length > 0);
}
