using MatterportForDataverse.EmbeddedDataverse.Faults;

namespace MatterportForDataverse.EmbeddedDataverse.Store;

/// <summary>Who writes what: a row or key value belongs to one open transaction until it ends. Others wait; waiting in a circle is a deadlock.</summary>
internal sealed class LockTable
{
    private readonly Dictionary<object, RowTransaction> owners = [];
    private readonly object gate = new();

    public void Acquire(RowTransaction taker, object what)
    {
        lock (gate)
        {
            while (owners.TryGetValue(what, out var owner) && owner != taker)
            {
                if (WouldNeverEnd(taker, owner))
                {
                    throw OrganizationFault.Deadlock();
                }

                taker.WaitsFor = owner;
                Monitor.Wait(gate);
                taker.WaitsFor = null;
            }

            owners[what] = taker;
            taker.HeldLocks.Add(what);
        }
    }

    public void Release(RowTransaction transaction)
    {
        lock (gate)
        {
            transaction.HeldLocks.ForEach(what => owners.Remove(what));
            transaction.HeldLocks.Clear();
            Monitor.PulseAll(gate);
        }
    }

    // A transaction further up on our own thread cannot end before we do, so waiting for it is a circle too.
    private static bool WouldNeverEnd(RowTransaction taker, RowTransaction? owner)
    {
        for (; owner is not null; owner = owner.WaitsFor)
        {
            if (owner == taker || owner.ThreadId == taker.ThreadId)
            {
                return true;
            }
        }

        return false;
    }
}
