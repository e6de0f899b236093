using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Accounts;

/// <summary>No account was named, and there is not exactly one to mean.</summary>
public sealed class AccountNotClearException() : DomainException(Phrase.Of("account.not-clear"), ErrorKind.Invalid);
