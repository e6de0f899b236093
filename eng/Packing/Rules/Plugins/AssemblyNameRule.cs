using System.Text.RegularExpressions;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Plugins;

namespace MatterportForDataverse.Packing.Rules.Plugins;

/// <summary>The full name of an assembly stands in four places, which all say the same.</summary>
internal sealed class AssemblyNameRule()
    : MeaningRule("assembly.name", "Names of an assembly that differ: its file and folder, its plug-in types, its root component.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from assembly in solution.PluginAssemblies
        from violation in Place(assembly).Concat(Types(assembly)).Concat(Root(solution, assembly))
        select violation;

    // Folder and file leave out what is no letter, digit or underscore.
    private static IEnumerable<Violation> Place(PluginAssemblyDefinition assembly)
    {
        var name = Regex.Replace(assembly.FullName.Text.Split(',')[0], @"\W", "");
        var expected = $"PluginAssemblies/{name}-{assembly.Id.NormalizedId.ToUpperInvariant()}/{name}.dll";
        return assembly.PackagePath.Text.TrimStart('/') != expected || assembly.File.Path != $"{expected}.data.xml"
            ? [new(assembly, $"Name and id of the assembly make its place {expected}; FileName or the file's own place differ.")]
            : [];
    }

    private static IEnumerable<Violation> Types(PluginAssemblyDefinition assembly) =>
        from type in assembly.Types
        let expected = $"{type.Name}, {assembly.FullName}"
        where type.AssemblyQualifiedName != expected
        select new Violation(
            assembly,
            $"The plug-in type {type.Name} is called \"{type.AssemblyQualifiedName}\" instead of \"{expected}\"."
        );

    private static IEnumerable<Violation> Root(UnpackedSolution solution, PluginAssemblyDefinition assembly) =>
        from component in solution.Manifest.RootComponents
        where
            component.Type == "91"
            && component.Id.NormalizedId == assembly.Id.NormalizedId
            && component.SchemaName.Text != assembly.FullName.Text
        select new Violation(
            solution.Manifest,
            $"The root component calls the assembly \"{component.SchemaName}\" instead of \"{assembly.FullName}\"."
        );
}
