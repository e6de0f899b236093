using MatterportForDataverse.EmbeddedMatterport;
using MatterportForDataverse.EmbeddedMatterport.Accounts;
using MatterportForDataverse.Matterport.Transport;

namespace MatterportForDataverse.Matterport.Tests;

/// <summary>A client of the embedded Matterport, in memory.</summary>
internal sealed class EmbeddedClient
{
    public EmbeddedClient(int models = 25, bool sandbox = false)
    {
        Account = MatterportAccount.Generate(new AccountOptions { Models = models });
        Api = new MatterportApi(Account);
        var token = sandbox ? Account.SandboxToken : Account.ProductionToken;
        Client = ClientWith(token.TokenId, token.TokenSecret);
    }

    public MatterportAccount Account { get; }

    public MatterportApi Api { get; }

    public MatterportClient Client { get; }

    public MatterportClient ClientWith(string tokenId, string tokenSecret) =>
        new(
            new MatterportTransport(
                new Credentials(tokenId, tokenSecret),
                new TransportOptions { Inner = Api.CreateHandler(), Delay = (_, _) => Task.CompletedTask }
            )
        );
}
