using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Plugins;
using MatterportForDataverse.EmbeddedDataverse.Security;
using MatterportForDataverse.EmbeddedDataverse.Store;

namespace MatterportForDataverse.EmbeddedDataverse.Pipeline;

/// <summary>
/// What all requests to one organization share: its package and rows, its security, its steps and plug-ins, its counters, and the clock.
/// </summary>
/// <param name="package">The package.</param>
/// <param name="store">The committed rows.</param>
/// <param name="time">The clock.</param>
/// <param name="seed">With a seed the ids of new rows repeat from run to run.</param>
internal sealed class Organization(SolutionPackage package, RowStore store, TimeProvider time, int? seed)
{
    private readonly Random? _ids = seed is { } given ? new Random(given) : null;

    public SolutionPackage Package => package;

    public RowStore Store => store;

    public RowFinder Finder { get; } = new(package, store);

    public SecurityModel Security { get; } = new(package, store);

    public StepCatalog Steps { get; } = new(package, store);

    public PlatformCounters Counters { get; } = new();

    public required PluginRunner Plugins { get; init; }

    /// <summary>Takes an asynchronous step and its context, once the transaction that they belong to is committed.</summary>
    public required Action<StepRegistration, PluginExecutionContext> EnqueueJob { get; init; }

    /// <summary>Whether plug-ins are not shown what is above their calls.</summary>
    public bool HidesParentContexts { get; init; }

    /// <summary>Whether a Delete empties lookups, and looks for what restricts it, before its steps.</summary>
    public bool EmptiesLookupsFirst { get; init; }

    /// <summary>Whether a call on behalf of another user has that user for the one who began it.</summary>
    public bool ImpersonatedUserInitiates { get; init; }

    /// <summary>Whether the second part of a divided Update asks for the row version that the first part has moved.</summary>
    public bool ChecksVersionAgain { get; init; }

    public DateTimeOffset Now => time.GetUtcNow();

    public Guid NewId()
    {
        if (_ids is null)
        {
            return Guid.NewGuid();
        }

        var bytes = new byte[16];
        lock (_ids)
        {
            _ids.NextBytes(bytes);
        }

        return new(bytes);
    }

    /// <summary>Works within the transaction of the context, or in one of its own that is committed at the end.</summary>
    public void InTransaction(RequestContext context, Action<RowTransaction> work)
    {
        if (context.Transaction is not null)
        {
            work(context.Transaction);
            return;
        }

        var transaction = store.Begin(context.Execution);
        try
        {
            work(transaction);
            if (transaction.Doomed)
            {
                throw OrganizationFault.NoTransaction();
            }

            context.Execution.ThrowIfAborted(Now);
            transaction.Commit();
        }
        finally
        {
            transaction.End();
        }

        Committed(transaction);
    }

    private void Committed(RowTransaction transaction)
    {
        foreach (var (table, operation) in transaction.Writes)
        {
            Counters.CountWrite(table, operation);
        }

        Security.Invalidate(transaction.Writes.Select(write => write.Table));
        Steps.Invalidate(transaction.Writes.Select(write => write.Table));
        transaction.AfterCommit.ForEach(action => action());
    }
}
