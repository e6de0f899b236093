using MatterportForDataverse.EmbeddedDataverse.Faults;

namespace MatterportForDataverse.EmbeddedDataverse.Store;

/// <summary>
/// The locks of open transactions: a row or key value belongs to one of them until it ends. Others wait; waiting in a circle is a deadlock.
/// </summary>
internal sealed class LockTable
{
    private readonly Dictionary<object, RowTransaction> owners = [];
    private readonly object gate = new();

    public void Acquire(RowTransaction transaction, object resource)
    {
        lock (gate)
        {
            while (owners.TryGetValue(resource, out var owner) && owner != transaction)
            {
                if (WouldDeadlock(transaction, owner))
                {
                    throw OrganizationFault.Deadlock();
                }

                transaction.WaitsFor = owner;
                Monitor.Wait(gate);
                transaction.WaitsFor = null;
            }

            owners[resource] = transaction;
            transaction.HeldLocks.Add(resource);
        }
    }

    public void Release(RowTransaction transaction)
    {
        lock (gate)
        {
            transaction.HeldLocks.ForEach(resource => owners.Remove(resource));
            transaction.HeldLocks.Clear();
            Monitor.PulseAll(gate);
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
