using MatterportForDataverse.EmbeddedMatterport.Errors;
using MatterportForDataverse.EmbeddedMatterport.Graph;
using MatterportForDataverse.EmbeddedMatterport.Webhooks;
using Pair = System.Collections.Generic.KeyValuePair<string, string>;

namespace MatterportForDataverse.EmbeddedMatterport.Operations;

/// <summary>Registrations for events: listed, added, removed; an Enterprise plan has them.</summary>
internal static class WebhookMutations
{
    private const int OnlyVersion = 2;

    private static readonly string[] FirstVersionOnly = ["uploaded", "inserted", "updated", "bundle_requested", "bundle_completed"];

    public static IReadOnlyList<TypeBinding> Types =>
        [
            Part<Webhook>.Type("ModelEventWebhookCallbackList"),
            new TypeBinding<Webhook>("ModelEventWebhookCallback")
                .Field("id", w => w.Id)
                .Field("eventTypes", w => w.EventTypes)
                .Field("callback", w => w.Callback)
                .Field("version", _ => OnlyVersion),
            new TypeBinding<WebhookCallback>("WebhookCallback")
                .Field("scheme", c => c.Scheme)
                .Field("host", c => c.Host)
                .Field("port", c => c.Port)
                .Field("path", c => c.Path)
                .Field("queryParams", c => c.QueryParams.Select(pair => (object)pair))
                .Field("additionalHeaders", c => c.Headers.Select(pair => (object)pair)),
            new TypeBinding<Pair>("KeyValue").Field("key", p => p.Key).Field("value", p => p.Value),
        ];

    public static void AddTo(RootBinding queries, RootBinding mutations)
    {
        queries.Field("modelEventWebhookCallbacks", call => Part<Webhook>.Of(Allowed(call).All, call));
        mutations
            .Field("addModelEventWebhookCallback", Add)
            .Field("removeModelEventWebhookCallback", call => Allowed(call).Change(call.Required("id"), _ => null) is not null)
            .Field("addModelEventToCallback", call => Retyped(call, (before, named) => before.Union(named)))
            .Field("removeModelEventFromCallback", call => Retyped(call, (before, named) => before.Except(named)));
    }

    private static AccountWebhooks Allowed(FieldContext call) =>
        call.Scope.Sandbox || !call.Account.Settings.Enterprise
            ? throw ApiError.Unauthorized("Webhooks need an Enterprise plan and a production token")
            : call.Account.Webhooks;

    private static Webhook Retyped(FieldContext call, Func<IEnumerable<string>, IEnumerable<string>, IEnumerable<string>> change) =>
        Allowed(call)
            .Change(call.Required("id"), w => w with { EventTypes = Checked([.. change(w.EventTypes, call.Texts("eventTypes") ?? [])]) });

    private static Webhook Add(FieldContext call)
    {
        var webhooks = Allowed(call);
        var input = call.Object("input");
        if (input.Double("version") is not OnlyVersion)
        {
            throw ApiError.NotSimulated("webhooks of the first version");
        }

        var callback = input.Object("callback") ?? throw ApiError.Invalid("A webhook needs a callback");
        var types = Checked([.. (input.Texts("eventTypes") ?? []).Distinct()]);
        var added = new Webhook(call.Account.NewId(), types, CallbackOf(callback), input.Text("customKey"));
        webhooks.Add(added);
        return added;
    }

    private static string[] Checked(string[] types) =>
        types.Length == 0 ? throw ApiError.Invalid("A webhook needs event types")
        : types.Intersect(FirstVersionOnly).Any() ? throw ApiError.NotSimulated("event types of the first version of webhooks")
        : types;

    private static WebhookCallback CallbackOf(InputObject input)
    {
        if (input.Text("credType") is not (null or "basic"))
        {
            throw ApiError.NotSimulated("token credentials of webhooks");
        }

        var scheme = input.Text("scheme");
        var host = input.Text("host") ?? "";
        if (scheme is not ("http" or "https") || Uri.CheckHostName(host) == UriHostNameType.Unknown)
        {
            throw ApiError.Invalid("A callback needs the scheme http or https, and a host");
        }

        return new WebhookCallback(
            scheme,
            host,
            (int?)input.Double("port"),
            input.Text("path") ?? "",
            Pairs(input, "queryParams"),
            Pairs(input, "additionalHeaders")
        )
        {
            Credentials = input.Text("credKey") is { } key ? (key, input.Text("credSecret") ?? "") : null,
        };
    }

    private static Pair[] Pairs(InputObject input, string key) =>
        input.Value(key) is IEnumerable<object?> list
            ?
            [
                .. list.OfType<IDictionary<string, object?>>()
                    .Select(item => new InputObject(item))
                    .Select(item => new Pair(item.Text("key")!, item.Text("value")!)),
            ]
            : [];
}
