using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Accounts;

/// <summary>The account has been deactivated.</summary>
public sealed class AccountInactiveException(string account)
    : DomainException(Phrase.Of("account.inactive").With("account", account), ErrorKind.Later);
