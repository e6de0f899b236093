using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.CustomApis;

/// <summary>A custom API runs a registered plug-in type; for an assembly, its export key is the type's id.</summary>
internal sealed class CustomApiTypes() : Rule("custom-api.unknown-type", "A custom API whose plug-in type is not registered.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from api in solution.CustomApis.Values
        let type = api.Xml.Text("plugintypeid", "plugintypeexportkey")
        where !solution.PluginTypes.ContainsKey(type.Id())
        select new Fault(api, $"The custom API runs the plug-in type \"{type}\", which is not registered.");
}
