using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Accounts;

/// <summary>No account was named, and there is not exactly one to mean.</summary>
public sealed class AccountNotClearException()
    : DomainException(
        "account.not-clear",
        ErrorKind.Invalid,
        "Say which Matterport account is meant: there is none yet, or more than one."
    );
