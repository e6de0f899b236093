using System.Xml.Linq;
using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Plugins;

/// <summary>
/// What the platform refuses of a step: see "Register a plug-in" and its limits of entity images,
/// https://learn.microsoft.com/power-apps/developer/data-platform/register-plug-in#define-entity-images.
/// </summary>
internal sealed class StepOrders()
    : Rule(
        "step.impossible",
        "A step that cannot be: asynchronous before stage 40, filtered without Update, an image that its message or stage does not have."
    )
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from step in solution.Steps
        where Messages.Known.Contains(step.Xml.Text("SdkMessageId").Id())
        from reason in Reasons(step.Xml!)
        select new Fault(step, reason);

    private static IEnumerable<string> Reasons(XElement step)
    {
        var message = step.Text("SdkMessageId").Id();
        var stage = step.Text("Stage");
        if (stage is not ("10" or "20" or "40"))
        {
            yield return $"The stage {stage} is none of 10, 20 and 40.";
        }

        if (step.Text("Mode") == "1" && stage != "40")
        {
            yield return "An asynchronous step runs in stage 40.";
        }

        if (message != Messages.Update && step.Text("FilteringAttributes").Length > 0)
        {
            yield return "Only a step on Update waits for columns.";
        }

        foreach (var image in step.Descendants("SdkMessageProcessingStepImage").Where(image => Impossible(image, message, stage)))
        {
            var kind = $"type {image.Text("ImageType")} of {image.Text("MessagePropertyName")}";
            yield return $"The image {image.Attr("Name")} ({kind}) does not exist for this message in stage {stage}.";
        }
    }

    // 0 is before, 1 after, 2 both. Create has no before, Delete no after, and nothing is after before stage 40.
    private static bool Impossible(XElement image, string message, string stage) =>
        image.Text("ImageType") is not ("0" or "1" or "2")
        || (message == Messages.Create && image.Text("ImageType") != "1")
        || (message == Messages.Delete && image.Text("ImageType") != "0")
        || (stage != "40" && image.Text("ImageType") != "0")
        || image.Text("MessagePropertyName") != (message == Messages.Create ? "Id" : "Target");
}
