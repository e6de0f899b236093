using MatterportForDataverse.Matterport.Bundles;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Transport;

namespace MatterportForDataverse.Matterport.Operations;

/// <summary>
/// Buys an add-on, at once and each time it is sent. The one document that does, with one root field, so that its answer is about nothing
/// else.
/// </summary>
internal sealed class UnlockBundleMutation(ModelId model, string bundleId, IReadOnlyDictionary<string, string> options)
    : GraphQLOperation<PurchaseOutcome>
{
    private const string Root = "unlockModelBundle";

    public override OperationKind Kind => OperationKind.Write;

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

    public override PurchaseOutcome Read(GraphQLReply reply)
    {
        var answer = reply.Data.At(Root);
        var errors = reply.ErrorsOf(Root).ToArray();
        if (answer.HasValue)
        {
            // That it is unlocked, or on its way, is what says so; an error beside it may be about anything.
            var isBought =
                answer.Value.Text("id").ValueOr(null) == bundleId
                && (
                    answer.Value.Text("availability").ValueOr(null) == Bundle.Unlocked || answer.Value.Text("processing", "status").HasValue
                );
            return isBought && errors.Length == 0
                ? new PurchaseOutcome(PurchaseKind.Bought, null)
                : Unknown(errors.FirstOrDefault()?.Code ?? ErrorCodes.Unknown);
        }

        var error = errors.FirstOrDefault() ?? answer.Error;
        return error is { } refusal && errors.Length <= 1 && IsRefusal(refusal.Code) && refusal.Path == Root
            ? new PurchaseOutcome(PurchaseKind.Refused, refusal.Code)
            : Unknown(error?.Code ?? ErrorCodes.Unknown);
    }

    /// <summary>Whether a code means that Matterport refused before it did anything; whatever else went wrong leaves it open.</summary>
    public static bool IsRefusal(string code) =>
        code
            is ErrorCodes.Unauthenticated
                or ErrorCodes.Unauthorized
                or ErrorCodes.Invalid
                or ErrorCodes.Unsupported
                or ErrorCodes.NotFound
                or ErrorCodes.QuotaExceeded
                or ErrorCodes.ModelLocked
                or ErrorCodes.ModelInactive;

    private static PurchaseOutcome Unknown(string code) => new(PurchaseKind.Unknown, code);
}
