using System.Text.Json.Nodes;
using MatterportForDataverse.Connector.Tests.Operations;

namespace MatterportForDataverse.Connector.Tests.Triggers;

/// <summary>A flow that a webhook calls; knows its own address by the signature.</summary>
internal sealed class FlowReceiver : HttpMessageHandler
{
    public const string Address =
        "https://prod-07.westeurope.logic.azure.com:443/workflows/0a1b/triggers/When_a_model_changes/versions/08/run"
        + "?api-version=2016-10-01&sp=%2Ftriggers%2FWhen_a_model_changes%2Fversions%2F08%2Frun&sv=1.0&sig=a%2Bb-c_d%3D";

    public List<JsonNode> Received { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Assert.Equal(new Uri(Address), request.RequestUri);
        var text = await request.Content!.ReadAsStringAsync(cancellationToken);
        var content = ConnectorFiles.Administrators.Definition()["paths"]!["/triggers/webhooks"]!["x-ms-notification-content"]!["schema"]!;
        // Matterport's own body may say null for what is not known; everything else is as the definition tells it.
        var known = WithoutNulls(JsonNode.Parse(text)!)!;
        Assert.Empty(ResponseSchema.Problems(ConnectorFiles.Administrators, "notification", content, known.ToJsonString()));
        Received.Add(known);
        return new HttpResponseMessage(System.Net.HttpStatusCode.Accepted);
    }

    private static JsonNode? WithoutNulls(JsonNode? node) =>
        node is not JsonObject fields
            ? node?.DeepClone()
            : new JsonObject(
                fields.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Key, WithoutNulls(field.Value)))
            );
}
