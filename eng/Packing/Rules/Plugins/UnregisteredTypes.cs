using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Plugins;

/// <summary>A plug-in that nobody registers never runs.</summary>
internal sealed class UnregisteredTypes() : Rule("assembly.unregistered-type", "A plug-in type of the assembly that is not registered.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from file in solution.Roots(FileKind.Assembly)
        from type in solution.Assembly.Types.Order(StringComparer.Ordinal)
        where !file.Xml.Below("PluginType").Any(registered => registered.Attr("Name") == type)
        select new Fault(file, $"The plug-in type {type} of the assembly is not registered.");
}
