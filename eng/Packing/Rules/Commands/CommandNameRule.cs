using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Commands;

/// <summary>A command's unique name repeats where it stands: prefix__Name!hash!app!table!location, as in public exports.</summary>
internal sealed class CommandNameRule()
    : MeaningRule("command.name", "A command whose unique name and content name different apps, tables, locations or names.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from command in solution.Commands
        let expected = $"{solution.Prefix}_{command.Name}!{command.App}!{command.ContextValue}!{command.Location}"
        where command.UniqueName != expected
        select new Violation(command, $"What the command says makes its unique name {expected}.");
}
