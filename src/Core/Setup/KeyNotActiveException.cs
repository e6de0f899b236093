using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Setup;

/// <summary>An alternate key cannot be used, most likely because its index has not been built yet.</summary>
public sealed class KeyNotActiveException(string key, DomainException refusal)
    : DomainException(Phrase.Of("setup.key-not-active").With("key", key).With("reason", refusal.Code), ErrorKind.Conflict);
