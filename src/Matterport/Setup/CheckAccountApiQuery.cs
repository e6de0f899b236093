using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Transport;

namespace MatterportForDataverse.Matterport.Setup;

/// <summary>What the Account API tells about the account, where the plan has that API.</summary>
internal sealed class CheckAccountApiQuery : GraphQLOperation<AccountCheck>
{
    public override Endpoint Endpoint => Endpoint.Accounts;

    public override OperationKind Kind => OperationKind.Read;

    public override string Document { get; } = Documents.Document.Of<CheckAccountApiQuery>();

    public override AccountCheck Read(GraphQLReply reply)
    {
        var organization = reply.Data.At("organization");
        if (!organization.HasValue)
        {
            return new AccountCheck { AccountApi = FeatureAvailability.Of(organization) };
        }

        return new AccountCheck
        {
            AccountApi = Availability.Available,
            Mode = organization.Value.Text("developer", "mode").ValueOr(null) switch
            {
                "production" => ApiMode.Production,
                "sandbox" => ApiMode.Sandbox,
                _ => ApiMode.Unknown,
            },
        };
    }
}
