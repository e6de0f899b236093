using MatterportForDataverse.EmbeddedMatterport;
using MatterportForDataverse.EmbeddedMatterport.Accounts;
using MatterportForDataverse.Matterport.Transport;

namespace MatterportForDataverse.Matterport.Tests.Embedded;

/// <summary>A client that talks to the playground's Matterport, in memory.</summary>
internal sealed class EmbeddedMatterport
{
    public EmbeddedMatterport(int models = 25, bool sandbox = false)
    {
        World = MatterportAccount.Generate(new AccountOptions { Models = models });
        Api = new MatterportApi(World);
        var token = sandbox ? World.SandboxToken : World.ProductionToken;
        Client = ClientWith(token.TokenId, token.TokenSecret);
    }

    public MatterportAccount World { get; }

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
