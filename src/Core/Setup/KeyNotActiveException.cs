using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Setup;

/// <summary>An alternate key cannot be used, most likely because its index has not been built yet.</summary>
public sealed class KeyNotActiveException(string key, DomainException refusal)
    : DomainException(
        "setup.key-not-active",
        ErrorKind.Conflict,
        $"The key of {key} cannot be used ({refusal.Code}). "
            + "Wait until its index has been built, or reactivate the key in the table's settings."
    );
