using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Key Vault does not hand out the secret.</summary>
public sealed class VaultException(string why)
    : DomainException(
        "secret.vault",
        ErrorKind.Upstream,
        $"Azure Key Vault does not hand out the token's secret: {why}. Check the address and the rights of the plug-in's managed identity."
    );
