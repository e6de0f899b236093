namespace MatterportForDataverse.Core.Accounts;

/// <summary>Where the secret of an account's token comes from.</summary>
public enum SecretSource
{
    /// <summary>Nowhere: none has been entered.</summary>
    None,

    /// <summary>Azure Key Vault, by the plug-in's managed identity.</summary>
    Vault,

    /// <summary>The secured column of the account.</summary>
    Column,
}
