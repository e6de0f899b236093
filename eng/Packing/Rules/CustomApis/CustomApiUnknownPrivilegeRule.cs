using MatterportForDataverse.Packing.Rules.Security;
using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.CustomApis;

/// <summary>The privilege that a custom API asks for exists; else nobody could call it.</summary>
internal sealed class CustomApiUnknownPrivilegeRule()
    : MeaningRule("custom-api.unknown-privilege", "A custom API that asks for a privilege which does not exist.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from api in solution.CustomApis
        where api.Privilege.IsGiven
        let reason = PrivilegeNames.Error(api.Privilege, solution)
        where reason is not null
        select new Violation(api, $"The custom API asks for {api.Privilege}, {reason}.");
}
