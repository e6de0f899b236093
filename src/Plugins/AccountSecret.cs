using MatterportForDataverse.Core.Guards;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Setup;
using MatterportForDataverse.Matterport.Transport;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Plugins;

/// <summary>
/// The token of an account, read as the system at the moment of use: from Key Vault where we can, else from the secured column.
/// </summary>
internal sealed class AccountSecret(IRows system, IServiceProvider services, HttpMessageHandler? network, Secrets secrets)
{
    private static readonly string[] Columns = [AccountTable.TokenId.Name, AccountTable.TokenSecret.Name, AccountTable.VaultSecretUri.Name];

    /// <summary>Where the secret would come from.</summary>
    public SecretSource PlaceOf(Guid account)
    {
        var row = Load(account);
        return UsesVault(row) ? SecretSource.Vault
            : !string.IsNullOrEmpty(row.Get(AccountTable.TokenSecret)) ? SecretSource.Column
            : NamesVault(row) ? SecretSource.VaultWithoutIdentity
            : SecretSource.None;
    }

    /// <exception cref="SecretMissingException">None has been entered, or what was entered cannot be one.</exception>
    /// <exception cref="VaultException">Key Vault did not hand it out.</exception>
    public Credentials Read(Guid account)
    {
        var row = Load(account);
        var secret = UsesVault(row) ? FromVault(row) : row.Get(AccountTable.TokenSecret) ?? "";
        if (secret.Length == 0 && NamesVault(row))
        {
            throw new VaultException(Phrase.Of("secret.identity.none"));
        }

        secrets.Add(secret);
        try
        {
            var id = row.Get(AccountTable.TokenId) ?? "";
            secrets.Add(Convert.ToBase64String(global::System.Text.Encoding.UTF8.GetBytes($"{id}:{secret}")));
            return new Credentials(id, secret);
        }
        catch (ArgumentException)
        {
            throw new SecretMissingException();
        }
    }

    private Row Load(Guid account) => system.Get(RowKey.Of(AccountTable.Table, account), Columns);

    private bool UsesVault(Row row) => NamesVault(row) && Identity is not null;

    private static bool NamesVault(Row row) => !string.IsNullOrEmpty(row.Get(AccountTable.VaultSecretUri));

    private IManagedIdentityService? Identity => services.GetService(typeof(IManagedIdentityService)) as IManagedIdentityService;

    private string FromVault(Row row)
    {
        // The guard refused other addresses; it can be switched off, this cannot.
        var address =
            VaultSecretUri.TryParse(row.Get(AccountTable.VaultSecretUri)) ?? throw new VaultException(Phrase.Of("secret.vault.address"));
        var token = AcquireToken();
        secrets.Add(token);
        return KeyVault.Read(address, token, network);
    }

    // What the platform throws here is not documented, and its text may say more than people should read.
    private string AcquireToken()
    {
        string? token;
        try
        {
            token = Identity!.AcquireToken(KeyVault.Scopes);
        }
#pragma warning disable CA1031 // Whatever it is, it means that the identity was refused.
        catch (Exception refusal)
#pragma warning restore CA1031
        {
            throw new VaultException(Phrase.Of("secret.identity.refused").With("error", refusal.GetType().Name));
        }

        return token is { Length: > 0 } ? token : throw new VaultException(Phrase.Of("secret.identity.empty"));
    }
}
