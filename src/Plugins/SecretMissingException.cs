using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>The account has no token that could be used.</summary>
public sealed class SecretMissingException() : SecretUnreadableException(Phrase.Of("secret.missing"), ErrorKind.Invalid);
