using System.Text.Json;
using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedDataverse.Serving;
using MatterportForDataverse.Product.Tests;
using MatterportForDataverse.Product.Tests.Ordering;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Connector.Tests.Makers;

/// <summary>The makers' connector before the embedded Dataverse with the shipped package, and an embedded Matterport behind it.</summary>
public sealed class MakersWorld : IAsyncLifetime
{
    public const string Boiler = "Boiler in the cellar";

    private readonly Dictionary<string, Guid> _people = [];
    private DataverseServer _server = null!;

    internal OrderingWorld Ordering { get; } = new();

    internal ProductEnvironment Environment => Ordering.Environment;

    /// <summary>A role, and the person who holds it.</summary>
    public static IReadOnlyDictionary<string, string> Roles { get; } =
        new Dictionary<string, string>
        {
            ["Rita"] = "Matterport Reader",
            ["Rick"] = "Matterport Requester",
            ["Aude"] = "Matterport Auditor",
            ["Tess"] = "Matterport Tag Editor",
            ["Abby"] = "Matterport Approver",
            ["Ann"] = "Matterport Operator",
            ["Adam"] = "Matterport Administrator",
            ["Cleo"] = "Matterport Clock",
        };

    /// <summary>The row of the model that can be ordered for.</summary>
    public Guid Model => Ordering.ModelRow;

    /// <summary>What makes site visits of tags.</summary>
    public Guid WorkTarget { get; private set; }

    /// <summary>A tag of that model, which came from Matterport.</summary>
    internal Guid Tag => Environment.Rows("mpt_tag", "mpt_name").Single(tag => tag.GetAttributeValue<string>("mpt_name") == Boiler).Id;

    public async Task InitializeAsync()
    {
        _people["Rita"] = Environment.Rita;
        _people["Rick"] = Ordering.Requester;
        _people["Aude"] = Ordering.Auditor;
        _people["Tess"] = Ordering.User("Tess", Roles["Tess"]);
        _people["Abby"] = Ordering.Approver;
        _people["Ann"] = Environment.Ann;
        _people["Adam"] = Ordering.Admin;
        _people["Cleo"] = Ordering.User("Cleo", Roles["Cleo"]);
        Environment.SyncTags();
        Environment.MatterportAccount.AddTag(Ordering.Model.Id, Boiler);
        Environment.Sync();
        for (var tick = 0; tick < 3; tick++)
        {
            Ordering.Pass(TimeSpan.FromMinutes(10));
        }

        WorkTarget = Environment
            .Platform.ServiceFor(Environment.Ada)
            .Create(
                new Entity("mpt_worktarget")
                {
                    ["mpt_name"] = "Visit",
                    ["mpt_tablename"] = "mpt_sitevisit",
                    ["mpt_titlecolumn"] = "mpt_name",
                }
            );
        _server = await Environment.Platform.ServeAsync(token => _people.TryGetValue(token, out var user) ? user : null);
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        Ordering.Dispose();
    }

    internal Guid Person(string name) => _people[name];

    internal MakersGateway Gateway(string person) => new(_server.WebApiUrl, person);

    /// <summary>Runs an operation as a person through the generated client, whose types must lose nothing of the answer.</summary>
    internal async Task<JsonObject> RunAsync(string person, string operation, object? values = null)
    {
        using var gateway = Gateway(person);
        return await RunAsync(gateway, operation, values);
    }

    internal static async Task<JsonObject> RunAsync(MakersGateway gateway, string operation, object? values = null)
    {
        using var http = new HttpClient(gateway, disposeHandler: false) { BaseAddress = MakersGateway.Address };
        var given = values as JsonObject ?? JsonSerializer.SerializeToNode(values ?? new { })!.AsObject();
        var answer = await GeneratedClient.RunAsync(http, operation, given);
        Assert.Equal(Flat(gateway.Answered), Flat(answer));
        return answer;
    }

    /// <summary>That an operation is refused with that status and code, in one sentence.</summary>
    internal async Task<MakersException> RefusedAsync(int status, string code, string person, string operation, object? values = null)
    {
        var refused = await Assert.ThrowsAsync<MakersException>(() => RunAsync(person, operation, values));
        Assert.Equal((status, code), (refused.Status, refused.Code));
        Assert.DoesNotContain("[", refused.Sentence, StringComparison.Ordinal);
        return refused;
    }

    /// <summary>A property.</summary>
    internal Guid Property(string name, string? reference = null) =>
        Environment.Platform.System.Create(
            new Entity("mpt_property")
            {
                ["mpt_name"] = name,
                ["mpt_reference"] = reference ?? $"{Guid.NewGuid()}",
                ["mpt_locality"] = "Lawrence",
            }
        );

    private static IEnumerable<string> Flat(JsonNode? node, string place = "") =>
        node switch
        {
            JsonObject fields => fields.SelectMany(field => Flat(field.Value, place + "/" + field.Key)).Order(StringComparer.Ordinal),
            JsonArray items => items.SelectMany((item, index) => Flat(item, $"{place}/{index}")),
            _ when node?.GetValueKind() == JsonValueKind.String && DateTimeOffset.TryParse((string)node!, out var time) =>
            [
                place + time.UtcTicks,
            ],
            _ when node?.GetValueKind() == JsonValueKind.Number => [place + (double)node],
            _ => [place + node?.ToJsonString()],
        };
}
