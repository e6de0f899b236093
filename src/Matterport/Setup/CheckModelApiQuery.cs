using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Transport;

namespace MatterportForDataverse.Matterport.Setup;

/// <summary>The cheapest question that needs a good token: how many models there are, and whether they are more than demo.</summary>
internal sealed class CheckModelApiQuery : GraphQLOperation<AccountCheck>
{
    public override OperationKind Kind => OperationKind.Read;

    public override string Document { get; } = Documents.Document.Of<CheckModelApiQuery>();

    public override AccountCheck Read(GraphQLReply reply)
    {
        var models = reply.Data.Required("models");
        var total = models.Count("totalResults");
        var hits = models.Optional("results")?.Items ?? [];
        var onePage = total.HasValue && total.Value == hits.Count;
        return new AccountCheck
        {
            TokenAccepted = true,
            ModelsVisible = total.HasValue ? total.Value : null,
            Mode = ModeOf(hits, onePage),
        };
    }

    private static ApiMode ModeOf(IReadOnlyList<ReplyNode> hits, bool onePage)
    {
        if (hits.Any(hit => hit.Flag("demo") is { HasValue: true, Value: false }))
        {
            return ApiMode.Production;
        }

        return onePage && hits.Count > 0 && hits.All(hit => hit.Flag("demo").ValueOr(false)) ? ApiMode.Sandbox : ApiMode.Unknown;
    }
}
