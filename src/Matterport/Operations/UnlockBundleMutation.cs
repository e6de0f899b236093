using MatterportForDataverse.Matterport.Bundles;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Matterport.Operations;

/// <summary>
/// Buys an add-on, at once and each time it is sent. The one document that does, with one root field, so that its answer is about nothing
/// else.
/// </summary>
internal sealed class UnlockBundleMutation(ModelId model, string bundleId, IReadOnlyDictionary<string, string> options)
    : ModelActMutation(model)
{
    public override string Document { get; } = Documents.Document.Of<UnlockBundleMutation>();

    public override IReadOnlyDictionary<string, object?> Variables { get; } =
        new Dictionary<string, object?>
        {
            ["modelId"] = model.Value,
            ["bundleId"] = bundleId,
            ["options"] = options
                .OrderBy(option => option.Key, StringComparer.Ordinal)
                .Select(option => new Dictionary<string, object?> { ["key"] = option.Key, ["value"] = option.Value })
                .ToArray(),
        };

    protected override string Root => "unlockModelBundle";

    // That it is unlocked, or on its way, is what says so; an error beside it may be about anything.
    protected override bool IsDone(ReplyNode answer) =>
        answer.Text("id").ValueOr(null) == bundleId
        && (answer.Text("availability").ValueOr(null) == Bundle.Unlocked || answer.Text("processing", "status").HasValue);
}
