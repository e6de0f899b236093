using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>The account has no token that could be used.</summary>
public sealed class SecretMissingException()
    : DomainException(
        "secret.missing",
        ErrorKind.Invalid,
        "The account has no usable token. Enter the token id and the secret, or the address of the secret in Key Vault."
    );
