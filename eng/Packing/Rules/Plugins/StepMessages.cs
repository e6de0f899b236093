using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Plugins;

/// <summary>A step is on a message of the platform.</summary>
internal sealed class StepMessages()
    : Rule("step.unknown-message", "A step on another message than Create, Update or Delete, by the ids that these have everywhere.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from step in solution.Steps
        let message = step.Xml.Text("SdkMessageId")
        where !Messages.Known.Contains(message.Id())
        select new Fault(step, $"The step is on the message {message}, which is none in eng/Packing/Rules/Plugins/Messages.cs.");
}
