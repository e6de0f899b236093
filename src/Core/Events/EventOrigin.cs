namespace MatterportForDataverse.Core.Events;

/// <summary>
/// Only our own steps raise our events, as the system and from within. Privileges cannot say so: customizers and administrators hold all
/// of them, and may act on behalf of others.
/// </summary>
public static class EventOrigin
{
    /// <summary>Looks at who raises an event.</summary>
    /// <param name="user">As whom it is raised.</param>
    /// <param name="system">The system's own user.</param>
    /// <param name="depth">How deep in a chain of calls: 1 for a call from outside.</param>
    /// <exception cref="EventNotYoursException">Somebody else raises it.</exception>
    public static void Check(Guid user, Guid system, int depth)
    {
        if (user != system || depth <= 1)
        {
            throw new EventNotYoursException();
        }
    }
}
