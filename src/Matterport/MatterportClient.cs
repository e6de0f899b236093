using MatterportForDataverse.Matterport.Bundles;
using MatterportForDataverse.Matterport.Changes;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Operations;
using MatterportForDataverse.Matterport.Search;
using MatterportForDataverse.Matterport.Setup;
using MatterportForDataverse.Matterport.Tags;
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

    /// <summary>
    /// Everything about one model, in one request. The id may be of one of the model's views; then the model itself is read in a second
    /// request, and has its own id.
    /// </summary>
    public async Task<ModelReading> ReadModelAsync(ModelId id, CancellationToken cancellationToken)
    {
        var reading = await transport.ExecuteAsync(new ReadModelQuery(id), cancellationToken).ConfigureAwait(false);
        if (reading.Model is not { } model || model.Id == id)
        {
            return reading;
        }

        var readings = await ReadModelsAsync([model.Id], cancellationToken).ConfigureAwait(false);
        return readings[model.Id];
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

    /// <summary>
    /// The tags of up to 50 models, in one request: a portion of <see cref="TagPortions"/>. One that is too large for Matterport, or for
    /// us, is halved. There is a reading for each model asked for.
    /// </summary>
    /// <exception cref="ArgumentException">There are more, or one stands there twice.</exception>
    public async Task<IReadOnlyDictionary<ModelId, TagsReading>> ReadTagsAsync(
        IReadOnlyList<TagsRequest> requests,
        CancellationToken cancellationToken
    )
    {
        if (requests.Count == 0)
        {
            return new Dictionary<ModelId, TagsReading>();
        }

        try
        {
            return await transport.ExecuteAsync(new ReadTagsQuery(requests), cancellationToken).ConfigureAwait(false);
        }
        // Matterport publishes no code for what is too complex; a request that is invalid by itself is so alone, too.
        catch (MatterportException refusal) when (refusal.Code is ErrorCodes.TooLarge or ErrorCodes.Invalid && requests.Count > 1)
        {
            var half = requests.Count / 2;
            var first = await ReadTagsAsync(requests.Take(half).ToArray(), cancellationToken).ConfigureAwait(false);
            var second = await ReadTagsAsync(requests.Skip(half).ToArray(), cancellationToken).ConfigureAwait(false);
            return first.Concat(second).ToDictionary(reading => reading.Key, reading => reading.Value);
        }
        catch (MatterportException refusal) when (refusal.Code is ErrorCodes.TooLarge)
        {
            return new Dictionary<ModelId, TagsReading> { [requests[0].Id] = new TagsReading { Error = new ReplyError(refusal.Code, "") } };
        }
    }

    /// <summary>
    /// Adds, changes and deletes up to 20 tags in one request that is sent exactly once. The outcomes stand in the order of the changes.
    /// </summary>
    /// <exception cref="ArgumentException">There are more, or one tag stands there twice.</exception>
    /// <exception cref="MatterportException">
    /// With <see cref="MatterportException.Ambiguous"/> when it may have happened all the same.
    /// </exception>
    public async Task<IReadOnlyList<TagOutcome>> ChangeTagsAsync(IReadOnlyList<TagChange> changes, CancellationToken cancellationToken) =>
        changes.Count == 0 ? [] : await transport.ExecuteAsync(new ChangeTagsMutation(changes), cancellationToken).ConfigureAwait(false);

    /// <summary>The add-ons of a model, and what an order depends on, in one request.</summary>
    public Task<BundlesReading> ReadBundlesAsync(ModelId id, CancellationToken cancellationToken) =>
        transport.ExecuteAsync(new ReadBundlesQuery(id), cancellationToken);

    /// <summary>
    /// The files of an add-on of a model with fresh links, in one request; null when Matterport does not say what there is.
    /// </summary>
    public Task<IReadOnlyList<FileLink>?> ReadFileLinksAsync(ModelId id, string bundleId, CancellationToken cancellationToken) =>
        transport.ExecuteAsync(new ReadFileLinksQuery(id, bundleId), cancellationToken);

    /// <summary>What the setup check asks, in at most four small reads.</summary>
    public Task<AccountCheck> CheckAccountAsync(CancellationToken cancellationToken) => AccountProbe.RunAsync(transport, cancellationToken);
}
