using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Plugins;

namespace MatterportForDataverse.Packing.Rules.Plugins;

/// <summary>
/// What the platform refuses of a step: see "Register a plug-in" and its limits of entity images,
/// https://learn.microsoft.com/power-apps/developer/data-platform/register-plug-in#define-entity-images.
/// </summary>
internal sealed class StepImpossibleRule()
    : MeaningRule(
        "step.impossible",
        "A step that cannot be: asynchronous before stage 40, filtered without Update, an image that its message or stage does not have."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from step in solution.Steps
        where step.Message is not null
        from reason in Reasons(step)
        select new Violation(step, reason);

    private static IEnumerable<string> Reasons(StepDefinition step)
    {
        if (step.Stage.Text is not ("10" or "20" or "40"))
        {
            yield return $"The stage {step.Stage} is none of 10, 20 and 40.";
        }

        if (step.Mode == "1" && step.Stage != "40")
        {
            yield return "An asynchronous step runs in stage 40.";
        }

        if (step.Message != "Update" && step.FilteringColumns.IsGiven)
        {
            yield return "Only a step on Update waits for columns.";
        }

        foreach (var image in step.Images.Where(image => Impossible(image, step)))
        {
            yield return $"The image {image.Name} (type {image.Type} of {image.MessageProperty}) does not exist for this message in "
                + $"stage {step.Stage}.";
        }
    }

    // 0 is before, 1 after, 2 both. Create has no before, Delete no after, and nothing is after before stage 40.
    private static bool Impossible(StepImageDefinition image, StepDefinition step) =>
        image.Type.Text is not ("0" or "1" or "2")
        || (step.Message == "Create" && image.Type != "1")
        || (step.Message == "Delete" && image.Type != "0")
        || (step.Stage != "40" && image.Type != "0")
        || image.MessageProperty != (step.Message == "Create" ? "Id" : "Target");
}
