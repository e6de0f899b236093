using System.Globalization;
using System.Text.Json.Nodes;
using MatterportForDataverse.Solution.Flows;

namespace MatterportForDataverse.Product.Tests.Flows;

/// <summary>
/// Runs a flow of ours: its actions in their order, with their conditions and loops. Knows what our flows use, and refuses the rest.
/// </summary>
internal sealed class FlowRun
{
    private readonly FlowDefinition _flow;
    private readonly JsonNode? _trigger;
    private readonly Func<FlowOperation, JsonObject, Task<JsonNode?>> _connector;
    private readonly DateTime _now;
    private readonly FlowExpression _expression;
    private readonly Dictionary<string, JsonNode?> _outputs = [];
    private readonly Dictionary<string, JsonNode?> _items = [];
    private JsonNode? _item;

    /// <param name="flow">The flow.</param>
    /// <param name="trigger">What the trigger brings.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="connector">Answers a call of a connector: the operation, and its parameters with their values.</param>
    public FlowRun(FlowDefinition flow, JsonNode? trigger, DateTime now, Func<FlowOperation, JsonObject, Task<JsonNode?>> connector)
    {
        (_flow, _trigger, _now, _connector) = (flow, trigger, now, connector);
        _expression = new FlowExpression(Call);
    }

    public Task RunAsync() => RunAsync(_flow.Definition!["actions"]!.AsObject());

    private async Task RunAsync(JsonObject actions)
    {
        var left = actions.Select(one => new FlowOperation(one.Key, one.Value!.AsObject(), actions)).ToList();
        while (left.Count > 0)
        {
            var next = left.Find(one => one.RunsAfter.All(before => left.TrueForAll(other => other.Name != before)))!;
            await RunAsync(next);
            left.Remove(next);
        }
    }

    private async Task RunAsync(FlowOperation action)
    {
        var body = action.Body;
        switch ($"{body["type"]}")
        {
            case "OpenApiConnection":
                _outputs[action.Name] = await _connector(action, _expression.Evaluate(body["inputs"]!["parameters"])!.AsObject());
                break;
            case "Compose":
                _outputs[action.Name] = _expression.Evaluate(body["inputs"]);
                break;
            case "Select":
                _outputs[action.Name] = new JsonArray([.. Each(body).Select(_ => Clone(_expression.Evaluate(body["inputs"]!["select"])))]);
                break;
            case "Query":
                _outputs[action.Name] = new JsonArray([.. Each(body).Where(_ => IsTrue(body["inputs"]!["where"])).Select(Clone)]);
                break;
            case "If":
                if (body["expression"]!["and"]!.AsArray().All(one => IsEqual(one!["equals"]!.AsArray())))
                {
                    await RunAsync(body["actions"]!.AsObject());
                }

                break;
            case "Foreach":
                foreach (var item in _expression.Evaluate(body["foreach"])!.AsArray().ToArray())
                {
                    _items[action.Name] = item;
                    await RunAsync(body["actions"]!.AsObject());
                }

                break;
            default:
                throw new NotSupportedException($"{action.Name} is a {body["type"]}.");
        }
    }

    private IEnumerable<JsonNode?> Each(JsonObject body)
    {
        foreach (var item in _expression.Evaluate(body["inputs"]!["from"])!.AsArray())
        {
            _item = item;
            yield return item;
        }
    }

    private bool IsTrue(JsonNode? field) => (bool)_expression.Evaluate(field)!;

    private bool IsEqual(JsonArray pair) => JsonNode.DeepEquals(_expression.Evaluate(pair[0]), _expression.Evaluate(pair[1]));

    private static JsonNode? Clone(JsonNode? node) => node?.DeepClone();

    private JsonNode? Call(string name, JsonNode?[] given) =>
        name switch
        {
            "triggerBody" => _trigger,
            "outputs" => OutputsOf(Text(given[0])),
            "body" => _outputs[Text(given[0])],
            "items" => _items[Text(given[0])],
            "item" => _item,
            "utcNow" => Time(_now),
            "addDays" => Time(Time(given[0]).AddDays((int)given[1]!)),
            "formatDateTime" => Time(given[0]).ToString(Text(given[1]), CultureInfo.InvariantCulture),
            "coalesce" => given.FirstOrDefault(one => one is not null),
            "empty" => given[0] is null or JsonArray { Count: 0 } || Text(given[0]).Length == 0,
            "equals" => JsonNode.DeepEquals(given[0], given[1]),
            "if" => (bool)given[0]! ? given[1] : given[2],
            "or" => given.Any(one => (bool)one!),
            "concat" => string.Concat(given.Select(Text)),
            "join" => string.Join(Text(given[1]), given[0]!.AsArray().Select(Text)),
            "replace" => Text(given[0]).Replace(Text(given[1]), Text(given[2]), StringComparison.Ordinal),
            "first" => given[0]!.AsArray().FirstOrDefault(),
            "length" => given[0]!.AsArray().Count,
            "json" => JsonNode.Parse(Text(given[0])),
            "string" => given[0]?.ToJsonString() ?? "",
            "uriHost" => new Uri(Text(given[0])).Host,
            _ => throw new NotSupportedException($"No flow of ours used {name} until now."),
        };

    // What an action gives stands below its body, as a path.
    private JsonNode? OutputsOf(string action) =>
        _outputs[action] is JsonObject fields
            ? new JsonObject(
                fields.Select(one => KeyValuePair.Create("body/" + one.Key, Clone(one.Value))).Append(new("body", Clone(fields)))
            )
            : _outputs[action];

    private static string Text(JsonNode? value) => FlowExpression.Text(value);

    private static DateTime Time(JsonNode? value) =>
        DateTime.Parse(Text(value), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);

    private static string Time(DateTime value) => value.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
