using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Accounts;

/// <summary>The account has been deactivated.</summary>
public sealed class AccountInactiveException(string account)
    : DomainException("account.inactive", ErrorKind.Later, $"The Matterport account {account} is deactivated. Activate it to go on.");
