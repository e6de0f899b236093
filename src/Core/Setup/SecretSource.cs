namespace MatterportForDataverse.Core.Setup;

/// <summary>Where the secret of an account's token lies.</summary>
public enum SecretSource
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>In a column that only the system reads.</summary>
    Column,

    /// <summary>In Key Vault, and there is no managed identity that could reach it.</summary>
    VaultWithoutIdentity,

    /// <summary>In Key Vault, reached by the managed identity.</summary>
    Vault,
}
