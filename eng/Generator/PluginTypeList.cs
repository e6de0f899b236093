using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Plugins;

namespace MatterportForDataverse.Generator;

/// <summary>
/// The plug-in types of the assembly's registration: those that steps name, and for each custom API the class of its name. Each step and
/// custom API carries the id of its type, so that nothing is registered by hand.
/// </summary>
internal static class PluginTypeList
{
    private const string Begin = "  <PluginTypes>\n";
    private const string End = "  </PluginTypes>";

    /// <summary>The registration, with the types that steps and custom APIs need, in the order of their names.</summary>
    public static string Of(UnpackedSolution solution, PluginAssemblyDefinition assembly)
    {
        var text = assembly.File.Text;
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        var space = assembly.FullName.Text.Split(',')[0];
        var types = solution
            .Steps.Select(step => (Name: step.PluginTypeName.Text.Split(',')[0], Id: step.PluginTypeId.Text))
            .Concat(solution.CustomApis.Select(api => (Name: $"{space}.{ClassOf(api.UniqueName.Text)}", Id: api.PluginTypeId.Text)))
            .Distinct()
            .OrderBy(type => type.Name, StringComparer.Ordinal);
        return text[..(from + Begin.Length)] + string.Concat(types.Select(type => Element(type.Name, type.Id, assembly))) + text[to..];
    }

    private static string ClassOf(string customApi) => customApi[(customApi.IndexOf('_', StringComparison.Ordinal) + 1)..] + "Api";

    private static string Element(string name, string id, PluginAssemblyDefinition assembly) =>
        $"    <PluginType AssemblyQualifiedName=\"{name}, {assembly.FullName.Text}\" PluginTypeId=\"{id}\" Name=\"{name}\">\n"
        + $"      <FriendlyName>{id}</FriendlyName>\n"
        + "    </PluginType>\n";
}
