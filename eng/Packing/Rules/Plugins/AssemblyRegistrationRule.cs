using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Plugins;

namespace MatterportForDataverse.Packing.Rules.Plugins;

/// <summary>Without one of them an import is reported to stop, with the name of the element as its only message.</summary>
internal sealed class AssemblyRegistrationRule()
    : MeaningRule(
        "assembly.registration",
        "An assembly whose `SourceType` is not 0 (the database) or whose `IsolationMode` is not 2 (the sandbox), or a plug-in type without "
            + "a `FriendlyName`."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from assembly in solution.PluginAssemblies
        from reason in Reasons(assembly)
        select new Violation(assembly, reason);

    private static IEnumerable<string> Reasons(PluginAssemblyDefinition assembly)
    {
        if (assembly.SourceType != "0")
        {
            yield return $"SourceType is \"{assembly.SourceType}\"; write 0.";
        }

        if (assembly.IsolationMode != "2")
        {
            yield return $"IsolationMode is \"{assembly.IsolationMode}\"; write 2.";
        }

        foreach (var type in assembly.Types.Where(type => type.FriendlyName.Text.Length == 0))
        {
            yield return $"The plug-in type {type.Name} has no FriendlyName; write its id.";
        }
    }
}
