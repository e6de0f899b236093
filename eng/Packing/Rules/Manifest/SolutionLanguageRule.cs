using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Manifest;

/// <summary>The languages of the labels are those that Customizations.xml lists.</summary>
internal sealed class SolutionLanguageRule() : MeaningRule("solution.language", "A base language that Customizations.xml does not list.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        solution.Customizations.Languages.Contains(solution.Manifest.BaseLanguage.Text)
            ? []
            :
            [
                new(
                    solution.Customizations,
                    $"Languages does not list the base language {solution.Manifest.BaseLanguage} of Solution.xml."
                ),
            ];
}
