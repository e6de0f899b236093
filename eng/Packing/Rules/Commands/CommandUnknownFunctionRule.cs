using MatterportForDataverse.Packing.Rules.WebResources;
using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Commands;

/// <summary>A command that runs a script names a web resource by id, and a function that it offers.</summary>
internal sealed class CommandUnknownFunctionRule()
    : MeaningRule(
        "command.unknown-function",
        "A command whose script is no web resource of the solution, or whose function that script does not offer."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from command in solution.Commands
        where command.EventType == "2"
        let script = solution.WebResources.FirstOrDefault(resource => resource.Id.NormalizedId == command.WebResourceId.NormalizedId)
        let reason = ScriptCalls.Error(solution, script?.Name ?? command.WebResourceId, command.Function)
        where reason is not null
        select new Violation(command, $"The command calls {reason}.");
}
