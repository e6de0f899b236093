using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Files;

/// <summary>Without these there is no solution to speak of.</summary>
internal sealed class RequiredFiles()
    : Rule("file.required", "No Solution.xml, no Customizations.xml, or a table's folder without Entity.xml.")
{
    private static readonly string[] Always = ["Other/Solution.xml", "Other/Customizations.xml"];

    public override IEnumerable<Fault> Check(Solution solution) =>
        from path in Always.Concat(TableFiles(solution.Tree))
        where !solution.Tree.Has(path)
        select new Fault(path, "The file is missing.");

    private static IEnumerable<string> TableFiles(SolutionTree tree) =>
        tree
            .Files.Where(file => file.Path.StartsWith("Entities/", StringComparison.Ordinal))
            .Select(file => $"Entities/{file.Owner}/Entity.xml")
            .Distinct();
}
