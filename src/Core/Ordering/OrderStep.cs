using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>A step from one state to another.</summary>
/// <param name="From">The state before.</param>
/// <param name="Command">What happens.</param>
/// <param name="To">The state after.</param>
/// <param name="Actors">Who can do it.</param>
public sealed record OrderStep(OrderState From, OrderCommand Command, OrderState To, OrderActor Actors);

/// <summary>Who moves an order. Several, where each of them can.</summary>
[Flags]
public enum OrderActor
{
    /// <summary>Who asked for it.</summary>
    Requester = 1,

    /// <summary>Somebody who may approve it, and did not ask for it.</summary>
    Approver = 2,

    /// <summary>The work that sends approved orders.</summary>
    Placing = 4,

    /// <summary>Time that passed.</summary>
    Clock = 8,

    /// <summary>What Matterport answers or shows.</summary>
    Matterport = 16,

    /// <summary>Two people together.</summary>
    TwoPeople = 32,

    /// <summary>The first of them.</summary>
    Settler = 64,

    /// <summary>Who enters invoices.</summary>
    Bookkeeper = 128,
}

/// <summary>As what an amount counts in a budget.</summary>
public enum BudgetShare
{
    /// <summary>As nothing.</summary>
    None,

    /// <summary>As what will be spent if all goes well.</summary>
    Reserved,

    /// <summary>As what is spent.</summary>
    Spent,

    /// <summary>As what nobody knows to be spent or not.</summary>
    Unknown,
}
