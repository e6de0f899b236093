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
        if (OrderBook.IsPurchase(body) && world.Refusal is { } refusal)
        {
            world.Refusal = null;
            return Json(
                $$$"""{"data":null,"errors":[{"message":"No","path":["unlockModelBundle"],"extensions":{"code":"{{{refusal}}}"}}]}""",
                HttpStatusCode.BadRequest
            );
        }

        request.Headers.AcceptEncoding.Clear();
        var before = world.Environment.MatterportAccount.Bill.Count;
        try
        {
            var answer = await base.SendAsync(request, cancellationToken);
            return await WithCanceledAsync(answer, cancellationToken);
        }
        finally
        {
            if (OrderBook.IsPurchase(body) && world.Environment.MatterportAccount.Bill.Count == before)
            {
                world.Lost.Add((body, world.Book.LastSend));
            }
        }
    }

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
