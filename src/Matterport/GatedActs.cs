using MatterportForDataverse.Matterport.Acts;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Operations;
using MatterportForDataverse.Matterport.Transport;

namespace MatterportForDataverse.Matterport;

/// <summary>
/// What costs money, shows a building, or cannot be undone. Apart from <see cref="MatterportClient"/>, so that only who places an approved
/// order holds it; a test of the compiled assembly keeps it so. None of it throws for what Matterport says: what is not surely refused is
/// unknown.
/// </summary>
/// <param name="transport">Sends each act exactly once.</param>
public sealed class GatedActs(MatterportTransport transport)
{
    /// <summary>Buys an add-on.</summary>
    /// <param name="model">The model.</param>
    /// <param name="bundleId">The add-on.</param>
    /// <param name="options">What was chosen, by the option's key.</param>
    /// <param name="cancellationToken">Gives up waiting; the purchase may have happened all the same.</param>
    public Task<ActOutcome> UnlockBundleAsync(
        ModelId model,
        string bundleId,
        IReadOnlyDictionary<string, string> options,
        CancellationToken cancellationToken
    ) => SendAsync(new UnlockBundleMutation(model, bundleId, options), cancellationToken);

    /// <summary>Activates an archived model, whatever Matterport charges for it.</summary>
    /// <param name="model">The model.</param>
    /// <param name="cancellationToken">Gives up waiting; it may have happened all the same.</param>
    public Task<ActOutcome> ActivateAsync(ModelId model, CancellationToken cancellationToken) =>
        SendAsync(new ActivateModelMutation(model), cancellationToken);

    /// <summary>Archives a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="cancellationToken">Gives up waiting; it may have happened all the same.</param>
    public Task<ActOutcome> ArchiveAsync(ModelId model, CancellationToken cancellationToken) =>
        SendAsync(new ArchiveModelMutation(model), cancellationToken);

    /// <summary>Lets more people see a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="visibility"><c>unlisted</c> or <c>public</c>.</param>
    /// <param name="cancellationToken">Gives up waiting; it may have happened all the same.</param>
    public Task<ActOutcome> ShowAsync(ModelId model, string visibility, CancellationToken cancellationToken) =>
        SendAsync(new ShowModelMutation(model, visibility), cancellationToken);

    /// <summary>Makes a model private, after it was shown for an order.</summary>
    /// <param name="model">The model.</param>
    /// <param name="cancellationToken">Gives up waiting; it may have happened all the same.</param>
    public Task<ActOutcome> HideAsync(ModelId model, CancellationToken cancellationToken) =>
        SendAsync(new ShowModelMutation(model, "private"), cancellationToken);

    /// <summary>Deletes a model for good.</summary>
    /// <param name="model">The model.</param>
    /// <param name="cancellationToken">Gives up waiting; it may have happened all the same.</param>
    public Task<ActOutcome> DeleteAsync(ModelId model, CancellationToken cancellationToken) =>
        SendAsync(new DeleteModelMutation(model), cancellationToken);

    private async Task<ActOutcome> SendAsync(GraphQLOperation<ActOutcome> act, CancellationToken cancellationToken)
    {
        try
        {
            return await transport.ExecuteAsync(act, cancellationToken).ConfigureAwait(false);
        }
        catch (MatterportException failure)
        {
            return new ActOutcome(
                !failure.Ambiguous && ActOutcome.IsRefusal(failure.Code) ? ActResult.Refused : ActResult.Unknown,
                failure.Code
            );
        }
        catch (OperationCanceledException)
        {
            return new ActOutcome(ActResult.Unknown, ErrorCodes.Timeout);
        }
    }
}
