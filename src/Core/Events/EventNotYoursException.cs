using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Events;

/// <summary>Somebody raises an event that only happens.</summary>
public sealed class EventNotYoursException()
    : DomainException(
        "event.not-yours",
        ErrorKind.Forbidden,
        "This event says that something has happened; only the solution itself raises it. To act on it, wait for it in a flow."
    );
