using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Inbox;

/// <summary>Events that the embedded Matterport sends, as a flow hands them over.</summary>
public sealed class ModelEventTests : IDisposable
{
    private readonly ProductEnvironment _environment = new(models: 8);
    private readonly Guid _receiver;
    private readonly Receiver _flow;

    public ModelEventTests()
    {
        _environment.Sync(full: true);
        _receiver = _environment.Platform.CreateUser("Receiver", "Matterport Clock");
        _flow = new Receiver(payload => Receive(payload));
    }

    public void Dispose() => _environment.Dispose();

    [Fact]
    public async Task A_change_arrives_before_the_next_poll()
    {
        await SubscribeAsync();
        var model = SomeModel();
        _environment.MatterportAccount.Edit(model, one => one with { Name = "Quay House" });

        await _flow.DeliverAsync(_environment);
        _environment.Platform.RunJobs();

        Assert.Equal("Quay House", _environment.Mirror(model)["mpt_name"]);
        Assert.Empty(Waiting());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task With_events_or_without_the_mirror_ends_up_the_same(bool events)
    {
        if (events)
        {
            await SubscribeAsync();
        }

        var (renamed, hidden, gone) = (SomeModel(0), SomeModel(1), SomeModel(2));
        _environment.Clock.Advance(TimeSpan.FromHours(1));
        _environment.MatterportAccount.Edit(renamed, one => one with { Name = "Quay House", MlsId = "77" });
        _environment.MatterportAccount.Edit(hidden, one => one with { Visibility = "private" });
        _environment.MatterportAccount.Delete(gone);
        await _flow.DeliverAsync(_environment);
        _environment.Clock.Advance(TimeSpan.FromMinutes(5));
        _environment.Sync(full: true);

        Assert.Equal(events, _flow.Count > 0);
        Assert.Equal("Quay House", _environment.Mirror(renamed)["mpt_name"]);
        Assert.Equal("77", _environment.Mirror(renamed)["mpt_listingid"]);
        Assert.Equal((int)AccessVisibility.Private, ValueOf(hidden, "mpt_accessvisibility"));
        Assert.Equal((int)SyncState.Missing, ValueOf(gone, "mpt_syncstate"));
    }

    [Fact]
    public void A_hundred_events_of_one_model_make_one_reading()
    {
        var model = SomeModel();
        _environment.MatterportAccount.Edit(model, one => one with { Name = "Quay House" });
        var before = Requests();

        var queued = Enumerable.Range(0, 100).Count(number => (bool)Receive(Payload(model, 100 - number))["Queued"]);
        Assert.Single(Waiting());
        _environment.Platform.RunJobs();

        Assert.Equal((1, 1L), (queued, Requests() - before));
        Assert.Equal("Quay House", _environment.Mirror(model)["mpt_name"]);
    }

    [Fact]
    public void A_model_that_the_mirror_does_not_know_is_read_and_one_that_nobody_knows_leaves_nothing()
    {
        var known = SomeModel();
        var models = _environment.Rows("mpt_model").Count;
        var issues = _environment.Rows("mpt_syncissue").Count;
        var runs = _environment.Rows("mpt_syncrun").Count;
        _environment.MatterportAccount.Add(_environment.MatterportAccount.Models.First(one => one.Id == known) with { Id = "NewModel001" });

        Receive(Payload("NewModel001"));
        Receive(Payload("NobodysModel"));
        _environment.Platform.RunJobs();

        Assert.Equal(models + 1, _environment.Rows("mpt_model").Count);
        Assert.Equal((int)SyncState.InSync, ValueOf("NewModel001", "mpt_syncstate"));
        Assert.Equal((issues, runs + 1), (_environment.Rows("mpt_syncissue").Count, _environment.Rows("mpt_syncrun").Count));
    }

    [Fact]
    public void What_a_payload_claims_is_written_nowhere()
    {
        var model = SomeModel();
        var before = Told(_environment.Mirror(model));

        Receive(
            $$"""
            {"modelId":"{{model}}","type":"details_changed","name":"Forged","internalId":"Forged","body":{
              "previous":{},"current":{"name":"Forged","internalId":"Forged","accessVisibility":"private","state":"inactive" } } }
            """
        );
        Receive($$"""{"modelId":"{{model}}","type":"deleted","body":{ } }""");
        _environment.Platform.RunJobs();

        Assert.Equal(before, Told(_environment.Mirror(model)));
        foreach (var table in new[] { "mpt_model", "mpt_work", "mpt_syncrun", "mpt_syncissue", "mpt_change", "mpt_account" })
        {
            Assert.DoesNotContain(
                _environment.Rows(table).SelectMany(row => row.Attributes.Values),
                value => $"{value}".Contains("Forged", StringComparison.OrdinalIgnoreCase)
            );
        }
    }

    [Fact]
    public void An_unknown_type_is_a_hint_too_and_is_told_as_such()
    {
        var model = SomeModel();
        _environment.MatterportAccount.Edit(model, one => one with { Name = "Quay House" });

        var answer = Receive($$"""{"modelId":"{{model}}","type":"painted"}""");
        _environment.Platform.RunJobs();

        Assert.False((bool)answer["TypeKnown"]);
        Assert.Equal("Quay House", _environment.Mirror(model)["mpt_name"]);
    }

    [Fact]
    public void Unknown_types_are_counted_and_the_setup_check_tells_of_them()
    {
        Receive(Payload(SomeModel()));
        Receive($$"""{"modelId":"{{SomeModel()}}","type":"painted"}""");
        Receive($$"""{"modelId":"{{SomeModel()}}","type":"painted"}""");

        var checks = (string)_environment.Call(_environment.Ada, "mpt_CheckSetup")["Checks"];

        Assert.Contains("Matterport has sent 2 events of types that this version does not know.", checks, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_events_at_the_same_moment_one_is_sent_again_and_nothing_is_lost()
    {
        var model = SomeModel();
        _environment.Platform.Hooks.BeforeRequest = call =>
        {
            if (call is { Message: "Create", Table: "mpt_work" })
            {
                _environment.Platform.Hooks.BeforeRequest = null;
                Receive(Payload(model));
            }
        };

        var refusal = Assert.ThrowsAny<Exception>(() => Receive($$"""{"modelId":"{{model}}","type":"painted"}"""));
        Assert.EndsWith("[event.at-once]", refusal.Message, StringComparison.Ordinal);
        Assert.Single(Waiting());

        Receive($$"""{"modelId":"{{model}}","type":"painted"}""");
        Assert.Equal(1, Assert.Single(_environment.Rows("mpt_account"))["mpt_unknownevents"]);
    }

    [Theory]
    [InlineData("rubbish", "event.invalid")]
    [InlineData("""{"modelId":"a b","type":"processed"}""", "event.invalid")]
    [InlineData(null, "event.too-large")]
    public void Rubbish_is_refused_with_a_code_and_queues_nothing(string? payload, string code)
    {
        var refusal = Assert.ThrowsAny<Exception>(() => Receive(payload ?? new string(' ', 70_000)));

        Assert.EndsWith($"[{code}]", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Waiting());
    }

    [Fact]
    public void An_event_that_comes_while_its_model_is_read_has_it_read_once_more()
    {
        var model = SomeModel();
        var late = 0;
        _environment.Wire = inner => new Between(
            inner,
            () =>
            {
                if (late++ == 0)
                {
                    Assert.True((bool)Receive(Payload(model))["Queued"]);
                    Assert.False((bool)Receive(Payload(model))["Queued"]);
                }
            }
        );

        Receive(Payload(model));
        _environment.Platform.RunJobs();

        Assert.Equal(2, late);
        Assert.Empty(Waiting());
    }

    [Fact]
    public void Only_who_may_hands_events_over()
    {
        var refusal = Assert.ThrowsAny<Exception>(() =>
            _environment.Call(_environment.Ann, "mpt_ReceiveModelEvent", ("Payload", Payload(SomeModel())))
        );

        Assert.Contains("prvAppendmpt_Work", refusal.Message, StringComparison.Ordinal);
    }

    private static string Payload(string model, int version = 1) =>
        $$"""{"modelId":"{{model}}","version":{{version}},"timestamp":"2026-06-01T08:00:00Z","type":"processed","body":{ } }""";

    private OrganizationResponse Receive(string payload) => _environment.Call(_receiver, "mpt_ReceiveModelEvent", ("Payload", payload));

    private string SomeModel(int which = 0) =>
        _environment.MatterportAccount.Models.Where(one => one is { Demo: false, State: "active" }).ElementAt(which).Id;

    private IReadOnlyList<Entity> Waiting() =>
        [.. _environment.Rows("mpt_work").Where(work => work.GetAttributeValue<OptionSetValue>("statecode").Value == 0)];

    private long Requests() => _environment.Matterport.Counters.Snapshot.Requests;

    private int ValueOf(string model, string column) => _environment.Mirror(model).GetAttributeValue<OptionSetValue>(column).Value;

    private static string Told(Entity model) =>
        string.Join(
            '\n',
            model.Attributes.Where(one => one.Key != "versionnumber").OrderBy(one => one.Key).Select(one => $"{one.Key} {Text(one.Value)}")
        );

    private static string Text(object? value) => value is OptionSetValue choice ? $"{choice.Value}" : $"{value}";

    private async Task SubscribeAsync()
    {
        var token = _environment.MatterportAccount.ProductionToken;
        using var client = new HttpClient(_environment.Matterport.CreateHandler());
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{token.TokenId}:{token.TokenSecret}"))
        );
        const string Query = """
            mutation { addModelEventWebhookCallback(input: {
              eventTypes: [details_changed, visibility_changed, deleted, created, processed],
              callback: { scheme: "https", host: "flow.example", path: "events" }, version: 2 }) { id } }
            """;
        var answer = await client.PostAsJsonAsync(new Uri("https://api.matterport.com/api/models/graph"), new { query = Query });
        Assert.DoesNotContain("errors", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private sealed class Receiver(Action<string> receive) : HttpMessageHandler
    {
        public int Count { get; private set; }

        public async Task DeliverAsync(ProductEnvironment environment)
        {
            using var client = new HttpMessageInvoker(this, disposeHandler: false);
            await environment.Matterport.DeliverEventsAsync(client);
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            receive(await request.Content!.ReadAsStringAsync(cancellationToken));
            Count++;
            return new HttpResponseMessage(HttpStatusCode.Accepted);
        }
    }

    private sealed class Between(HttpMessageHandler inner, Action before) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            before();
            return base.SendAsync(request, cancellationToken);
        }
    }
}
