using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Rules.Security;

namespace MatterportForDataverse.Packing.Rules.CustomApis;

/// <summary>The privilege that a custom API asks for exists; else nobody could call it.</summary>
internal sealed class CustomApiPrivileges()
    : Rule("custom-api.unknown-privilege", "A custom API that asks for a privilege which does not exist.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from api in solution.CustomApis.Values
        let name = api.Xml.Text("executeprivilegename")
        where name.Length > 0
        let reason = Privilege.Fault(name, solution)
        where reason is not null
        select new Fault(api, $"The custom API asks for {name}, {reason}.");
}
