using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Plugins;

/// <summary>What is registered is a public class in the assembly that implements IPlugin.</summary>
internal sealed class RegisteredTypes()
    : Rule("assembly.unknown-type", "A registered plug-in type that the assembly does not have, or that is no plug-in.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from file in solution.Roots(FileKind.Assembly)
        from type in file.Xml.Below("PluginType")
        where !solution.Assembly.Types.Contains(type.Attr("Name"))
        select new Fault(file, $"{type.Attr("Name")} is no plug-in type of the assembly.");
}
