using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Key Vault does not hand out the secret.</summary>
/// <param name="phrase">Why.</param>
public sealed class VaultException(Phrase phrase) : SecretUnreadableException(phrase, ErrorKind.Upstream);
