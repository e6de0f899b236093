using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Rules.Files;

/// <summary>Without these there is no solution to speak of.</summary>
internal sealed class FileRequiredRule()
    : ReadingRule("file.required", "No Solution.xml, no Customizations.xml, or a table's folder without Entity.xml.")
{
    private static readonly string[] Always = ["Other/Solution.xml", "Other/Customizations.xml"];

    protected override IEnumerable<Violation> Check(SolutionTree tree) =>
        from path in Always.Concat(TableFiles(tree))
        where !tree.Has(path)
        select new Violation(path, "The file is missing.");

    private static IEnumerable<string> TableFiles(SolutionTree tree) =>
        tree
            .Files.Where(file => file.Path.StartsWith("Entities/", StringComparison.Ordinal))
            .Select(file => $"Entities/{file.Folder}/Entity.xml")
            .Distinct();
}
