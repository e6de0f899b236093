using MatterportForDataverse.Matterport.Changes;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Operations;
using MatterportForDataverse.Matterport.Search;
using MatterportForDataverse.Matterport.Setup;
using MatterportForDataverse.Matterport.Transport;

namespace MatterportForDataverse.Matterport;

/// <summary>
/// What one can ask of Matterport and change in it. Every method throws <see cref="MatterportException"/> when the whole request fails.
/// </summary>
public sealed class MatterportClient(MatterportTransport transport)
{
    /// <summary>How many requests went out, repeated ones included.</summary>
    public int RequestsSent => transport.RequestsSent;

    /// <inheritdoc cref="MatterportTransport.RepliedOn" />
    public DateTime? RepliedOn => transport.RepliedOn;

    /// <summary>One page of a search; follow <see cref="ModelPage.NextOffset"/>.</summary>
    /// <exception cref="ArgumentException">The page size is not 1 to 1,000.</exception>
    public Task<ModelPage> SearchModelsAsync(ModelSearch search, CancellationToken cancellationToken)
    {
        if (search.PageSize is < 1 or > 1000)
        {
            throw new ArgumentException("A page has 1 to 1,000 models.", nameof(search));
        }

        return transport.ExecuteAsync(new SearchModelsQuery(search), cancellationToken);
    }

    /// <summary>Everything about up to 50 models, in one request. There is a reading for each id asked for.</summary>
    /// <exception cref="ArgumentException">There are more.</exception>
    public async Task<IReadOnlyDictionary<ModelId, ModelReading>> ReadModelsAsync(
        IReadOnlyCollection<ModelId> ids,
        CancellationToken cancellationToken
    ) =>
        ids.Count == 0
            ? new Dictionary<ModelId, ModelReading>()
            : await transport.ExecuteAsync(new ReadModelsQuery(ids), cancellationToken).ConfigureAwait(false);

    /// <summary>Everything about one model, in one request.</summary>
    public async Task<ModelReading> ReadModelAsync(ModelId id, CancellationToken cancellationToken)
    {
        var readings = await ReadModelsAsync([id], cancellationToken).ConfigureAwait(false);
        return readings[id];
    }

    /// <summary>
    /// Changes up to 20 models in one request that is sent exactly once: for each the patch, then the address. The answers are the server's
    /// normalised ones.
    /// </summary>
    /// <exception cref="ArgumentException">There are more, one stands there twice, or a change is empty.</exception>
    /// <exception cref="MatterportException">
    /// With <see cref="MatterportException.Ambiguous"/> when it may have happened all the same.
    /// </exception>
    public async Task<IReadOnlyDictionary<ModelId, ChangeOutcome>> ChangeModelsAsync(
        IReadOnlyList<ModelChange> changes,
        CancellationToken cancellationToken
    ) =>
        changes.Count == 0
            ? new Dictionary<ModelId, ChangeOutcome>()
            : await transport.ExecuteAsync(new ChangeModelsMutation(changes), cancellationToken).ConfigureAwait(false);

    /// <summary>What the setup check asks, in at most four small reads.</summary>
    public Task<AccountCheck> CheckAccountAsync(CancellationToken cancellationToken) => AccountProbe.RunAsync(transport, cancellationToken);
}
