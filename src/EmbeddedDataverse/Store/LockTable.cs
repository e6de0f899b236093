using MatterportForDataverse.EmbeddedDataverse.Faults;

namespace MatterportForDataverse.EmbeddedDataverse.Store;

/// <summary>
/// The locks of open transactions: a row or key value belongs to one of them until it ends. Others wait; waiting in a circle is a deadlock.
/// </summary>
internal sealed class LockTable
{
    private readonly Dictionary<object, RowTransaction> _owners = [];
    private readonly object _gate = new();

    /// <summary>
    /// Waits in its own way until the row may be tried again: then it gives back true. Null or false for as the lock does.
    /// </summary>
    public Func<bool>? Wait { get; set; }

    public void Acquire(RowTransaction transaction, object resource)
    {
        while (!TryAcquire(transaction, resource))
        {
            if (Wait?.Invoke() != true)
            {
                lock (_gate)
                {
                    while (IsTaken(transaction, resource))
                    {
                        Monitor.Wait(_gate);
                    }
                }
            }
        }
    }

    private bool TryAcquire(RowTransaction transaction, object resource)
    {
        lock (_gate)
        {
            if (IsTaken(transaction, resource))
            {
                return false;
            }

            _owners[resource] = transaction;
            transaction.HeldLocks.Add(resource);
            return true;
        }
    }

    private bool IsTaken(RowTransaction transaction, object resource)
    {
        transaction.WaitsFor = null;
        if (!_owners.TryGetValue(resource, out var owner) || owner == transaction)
        {
            return false;
        }

        if (WouldDeadlock(transaction, owner))
        {
            throw OrganizationFault.Deadlock();
        }

        transaction.WaitsFor = owner;
        return true;
    }

    public void Release(RowTransaction transaction)
    {
        lock (_gate)
        {
            transaction.HeldLocks.ForEach(resource => _owners.Remove(resource));
            transaction.HeldLocks.Clear();
            Monitor.PulseAll(_gate);
        }
    }

    // A transaction further up on our own thread cannot end before we do, so waiting for it is a circle too.
    private static bool WouldDeadlock(RowTransaction transaction, RowTransaction? owner)
    {
        for (; owner is not null; owner = owner.WaitsFor)
        {
            if (owner == transaction || owner.ThreadId == transaction.ThreadId)
            {
                return true;
            }
        }

        return false;
    }
}
