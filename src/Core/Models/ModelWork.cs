using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Models;

/// <summary>Work that reads, merges and sends models.</summary>
public abstract class ModelWork(WorkKind kind) : WorkHandler(kind)
{
    /// <summary>The handlers of all work on models.</summary>
    public static IReadOnlyList<WorkHandler> Handlers { get; } = [new ListWork(), new ReadWork(), new SendWork()];

    /// <inheritdoc />
    /// <exception cref="DefaultsMissingException">There are no field mappings yet.</exception>
    public override async Task<WorkResult> ProcessAsync(WorkSession session, WorkItem item, CancellationToken cancellationToken)
    {
        if (session.Mappings.Fields.Count == 0)
        {
            throw new DefaultsMissingException();
        }

        var retire = new RetireModels(session);
        var result = await ProcessAsync(session, item, retire, cancellationToken).ConfigureAwait(false);
        retire.RetireFound();
        return result;
    }

    private protected abstract Task<WorkResult> ProcessAsync(
        WorkSession session,
        WorkItem item,
        RetireModels retire,
        CancellationToken cancellationToken
    );

    private protected static Task<bool> SendAllAsync(WorkSession session, RetireModels retire, CancellationToken cancellationToken)
    {
        new RetryFailedModels(session).Release();
        return new SendModels(session, retire).SendAsync(null, cancellationToken);
    }

    private protected static async Task<bool> ReadAsync(
        WorkSession session,
        ModelsBookmark bookmark,
        RetireModels retire,
        CancellationToken cancellationToken
    )
    {
        var models = bookmark.Models ?? [];
        var left = await new ReadModels(session, retire).MergeAsync(models, cancellationToken).ConfigureAwait(false);
        if (left.Count > 0 && left.Count == models.Count && !session.IsOutOfTime)
        {
            throw new NothingReadException(left.Count); // Without progress it waits longer each time, and comes to an end.
        }

        bookmark.Models = left.ToDictionary(pair => pair.Key, pair => pair.Value);
        return left.Count == 0;
    }
}
