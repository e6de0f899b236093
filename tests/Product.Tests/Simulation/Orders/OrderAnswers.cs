using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace MatterportForDataverse.Product.Tests.Simulation.Orders;

/// <summary>What the embedded Matterport does not say by itself: that it refuses a purchase, and that an order was canceled.</summary>
internal sealed partial class OrderAnswers(HttpMessageHandler inner, OrderWorld world) : DelegatingHandler(inner)
{
    /// <summary>The reason by which an order that is ended counts as canceled.</summary>
    public const string Canceled = "canceled";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        var flying = world.Outgoing.InFlight;
        if (flying is { } refused && world.Refusal is { } refusal)
        {
            world.Refusal = null;
            var (field, code) = (refused.Change.Root, refusal);
            return Json(
                $$$"""{"data":null,"errors":[{"message":"No","path":["{{{field}}}"],"extensions":{"code":"{{{code}}}"}}]}""",
                HttpStatusCode.BadRequest
            );
        }

        request.Headers.AcceptEncoding.Clear();
        var before = flying is { } now ? Done(now.Change) : 0;
        try
        {
            var answer = await base.SendAsync(request, cancellationToken);
            return await WithCanceledAsync(answer, cancellationToken);
        }
        finally
        {
            if (flying is { } sent && Done(sent.Change) == before && !(before > 0 && OrderWants.IsAct(sent.Change.Want)))
            {
                world.Lost.Add((body, sent.Sent, sent.Change));
            }
        }
    }

    private int Done(OrderChange change) => OrderWants.Done(world, change.Model, change.Want);

    private static async Task<HttpResponseMessage> WithCanceledAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        var canceled = Ended().Replace(text, $"\"{Canceled}\"$1");
        return canceled == text ? answer : Json(canceled, answer.StatusCode);
    }

    private static HttpResponseMessage Json(string text, HttpStatusCode status) =>
        new(status) { Content = new StringContent(text, Encoding.UTF8, "application/json") };

    // The status of an order that ended for that reason.
    [GeneratedRegex($"\"failed\"(,\"lastModified\":(?:\"[^\"]*\"|null),\"failureCode\":\"{Canceled}\")")]
    private static partial Regex Ended();
}
