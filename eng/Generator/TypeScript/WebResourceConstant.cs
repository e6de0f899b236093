using System.Text;
using MatterportForDataverse.Solution.WebResources;

namespace MatterportForDataverse.Generator.TypeScript;

/// <summary>The names of the web resources as a constant.</summary>
internal static class WebResourceConstant
{
    public static string Of(IEnumerable<WebResourceDefinition> webResources)
    {
        var names = webResources.Select(webResource => webResource.Name.Text);
        return new StringBuilder(SchemaScript.Comment("The web resources, by their file names."))
            .Append("export const webResources = {\n")
            .AppendJoin("", names.Select(name => $"  {Key(name)}: \"{name}\",\n"))
            .Append("} as const;\n")
            .ToString();
    }

    private static string Key(string name)
    {
        var parts = name[(name.LastIndexOf('/') + 1)..].Split('.', '-');
        return parts[0] + string.Concat(parts.Skip(1).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
    }
}
