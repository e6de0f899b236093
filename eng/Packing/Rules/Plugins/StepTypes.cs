using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Plugins;

/// <summary>A step runs a registered plug-in type, which it calls by id and by full name.</summary>
internal sealed class StepTypes()
    : Rule("step.unknown-type", "A step on a plug-in type that is not registered, or that it calls by another's name.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from step in solution.Steps
        let id = step.Xml.Text("PluginTypeId")
        let type = solution.PluginTypes.GetValueOrDefault(id.Id())
        where type is null || type.Attr("AssemblyQualifiedName") != step.Xml.Text("PluginTypeName")
        select new Fault(
            step,
            type is null
                ? $"The step runs the plug-in type {id}, which is not registered."
                : $"The step calls its plug-in type \"{step.Xml.Text("PluginTypeName")}\"; {id} is \"{type.Attr("AssemblyQualifiedName")}\"."
        );
}
