using MatterportForDataverse.EmbeddedDataverse;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Playground.Sessions;

/// <summary>The users of the playground, each with a client of their own.</summary>
/// <param name="Ann">Works with properties.</param>
/// <param name="Rita">Looks at them.</param>
/// <param name="Ada">Administers.</param>
/// <param name="Account">The Matterport account's row.</param>
internal sealed record PlaygroundUsers(DataverseClient Ann, DataverseClient Rita, DataverseClient Ada, Guid Account)
{
    /// <summary>Makes whoever is missing, and the account; a second time changes nothing.</summary>
    public static PlaygroundUsers Ensure(Session session, string tokenId, string tokenSecret, bool mayWrite)
    {
        var platform = session.Platform;
        var ann = Ensure(platform, "Ann", "Matterport Operator");
        var rita = Ensure(platform, "Rita", "Matterport Reader");
        var ada = Ensure(platform, "Ada", "System Administrator", "Matterport Administrator");
        ada.CallCustomApi(
            InstallDefaultsMessage.Name,
            new InstallDefaultsMessage.Request().ToParameters(),
            InstallDefaultsMessage.Response.From
        );
        return new(ann, rita, ada, EnsureAccount(platform, ada, tokenId, tokenSecret, mayWrite));
    }

    /// <summary>A client of somebody, who is made where they are missing.</summary>
    public static DataverseClient Ensure(Platform platform, string name, params string[] roles)
    {
        var known = new DataverseClient(platform.System).Find("systemuser", "fullname", name, "fullname");
        return new(platform.ServiceFor(known?.Id ?? platform.CreateUser(name, roles)));
    }

    private static Guid EnsureAccount(Platform platform, DataverseClient ada, string tokenId, string tokenSecret, bool mayWrite)
    {
        var wanted = new Entity(AccountTable.Table)
        {
            [AccountTable.Name.Name] = "Main",
            [AccountTable.TokenId.Name] = tokenId,
            [AccountTable.WriteEnabled.Name] = mayWrite,
        };

        // Only the system can read the secret, to see that it is still the same.
        var known = new DataverseClient(platform.System).Find(
            AccountTable.Table,
            AccountTable.Name.Name,
            "Main",
            [.. wanted.Attributes.Keys, AccountTable.TokenSecret.Name]
        );
        var account = known?.Id ?? ada.Create(wanted);
        if (known is not null && wanted.Attributes.Any(pair => !Equals(known.GetAttributeValue<object>(pair.Key), pair.Value)))
        {
            wanted.Id = account;
            ada.Update(wanted);
        }

        if (known?.GetAttributeValue<string>(AccountTable.TokenSecret.Name) != tokenSecret)
        {
            var request = new SetSecretMessage.Request
            {
                AccountId = account,
                Purpose = "token",
                Value = tokenSecret,
            };
            ada.CallCustomApi(SetSecretMessage.Name, request.ToParameters(), SetSecretMessage.Response.From);
        }

        return account;
    }
}
