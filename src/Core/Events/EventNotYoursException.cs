using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Events;

/// <summary>Somebody other than the system raises one of our events.</summary>
public sealed class EventNotYoursException() : DomainException(Phrase.Of("event.not-yours"), ErrorKind.Forbidden);
