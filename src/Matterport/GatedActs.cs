using MatterportForDataverse.Matterport.Bundles;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Operations;
using MatterportForDataverse.Matterport.Transport;

namespace MatterportForDataverse.Matterport;

/// <summary>
/// What costs money. Apart from <see cref="MatterportClient"/>, so that only who places an approved order holds it; a test of the compiled
/// assembly keeps it so.
/// </summary>
/// <param name="transport">Sends each act exactly once.</param>
public sealed class GatedActs(MatterportTransport transport)
{
    /// <summary>Buys an add-on. Never throws for what Matterport says: what is not surely refused is unknown.</summary>
    /// <param name="model">The model.</param>
    /// <param name="bundleId">The add-on.</param>
    /// <param name="options">What was chosen, by the option's key.</param>
    /// <param name="cancellationToken">Gives up waiting; the purchase may have happened all the same.</param>
    public async Task<PurchaseOutcome> UnlockBundleAsync(
        ModelId model,
        string bundleId,
        IReadOnlyDictionary<string, string> options,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await transport
                .ExecuteAsync(new UnlockBundleMutation(model, bundleId, options), cancellationToken)
                .ConfigureAwait(false);
        }
        catch (MatterportException failure)
        {
            return new PurchaseOutcome(
                !failure.Ambiguous && UnlockBundleMutation.IsRefusal(failure.Code) ? PurchaseKind.Refused : PurchaseKind.Unknown,
                failure.Code
            );
        }
        catch (OperationCanceledException)
        {
            return new PurchaseOutcome(PurchaseKind.Unknown, ErrorCodes.Timeout);
        }
    }
}
