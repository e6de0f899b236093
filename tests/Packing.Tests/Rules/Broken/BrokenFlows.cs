using static MatterportForDataverse.Packing.Tests.Rules.Broken.SamplePaths;

namespace MatterportForDataverse.Packing.Tests.Rules.Broken;

internal static class BrokenFlows
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("a flow without a definition", "flow.malformed", Flow, it => it.Add(Flow, "{ \"properties\": {} }")),
        new("an action after one that is nowhere", "flow.malformed", Flow, it => it.Replace(Flow, "\"Suggest\": [", "\"Suggests\": [")),
        new(
            "a flow over a connection reference that is nowhere",
            "flow.unknown-connection",
            Flow,
            it => it.Replace(Flow, "mpt_dataverse", "mpt_lost")
        ),
        new(
            "a flow over a connection of another connector",
            "flow.unknown-connection",
            Flow,
            it => it.Replace(Flow, "shared_commondataserviceforapps", "shared_office365")
        ),
        new(
            "an action over a connection that the flow does not have",
            "flow.unknown-connection",
            Flow,
            it =>
                it.Replace(
                    Flow,
                    "\"connectionName\": \"dataverse\", \"operationId\": \"ListRecords\"",
                    "\"connectionName\": \"other\", \"operationId\": \"ListRecords\""
                )
        ),
        new(
            "a flow that calls a custom API that is nowhere",
            "flow.unknown-custom-api",
            Flow,
            it => it.Replace(Flow, "mpt_SuggestModels", "mpt_SuggestModel")
        ),
        new(
            "a flow that gives a parameter that is nowhere",
            "flow.unknown-custom-api",
            Flow,
            it => it.Replace(Flow, "\"item/RowId\"", "\"item/Top\": 5, \"item/Lost\": 1, \"item/RowId\"")
        ),
        new(
            "a flow that leaves out a parameter",
            "flow.unknown-custom-api",
            Flow,
            it => it.Replace(Flow, "\"item/RowId\"", "\"item/Top\"")
        ),
        new(
            "a flow that waits for an event that is nowhere",
            "flow.unknown-event",
            Flow,
            it => WaitsFor(it, "mpt_ModelEvents", "mpt_OnModelLost")
        ),
        new("a flow that waits for what is no event", "flow.unknown-event", Flow, it => WaitsFor(it, "mpt_ModelEvents", "mpt_SyncModel")),
        new(
            "a flow that waits for an event in another category",
            "flow.unknown-event",
            Flow,
            it => WaitsFor(it, "mpt_OtherEvents", "mpt_OnModelProcessed")
        ),
        new(
            "a flow on a table that is nowhere",
            "flow.unknown-table",
            Flow,
            it =>
                it.Replace(
                    Flow,
                    "\"subscriptionRequest/entityname\": \"mpt_property\"",
                    "\"subscriptionRequest/entityname\": \"mpt_properties\""
                )
        ),
        new(
            "a flow on a column that is nowhere",
            "flow.unknown-table",
            Flow,
            it => it.Replace(Flow, "filteringattributes\": \"mpt_name\"", "filteringattributes\": \"mpt_title\"")
        ),
        new(
            "a flow over a set that is nowhere",
            "flow.unknown-table",
            Flow,
            it => it.Replace(Flow, "\"entityName\": \"mpt_models\"", "\"entityName\": \"mpt_model\"")
        ),
        new(
            "a flow that reads a variable that is nowhere",
            "flow.unknown-variable",
            Flow,
            it => it.Replace(Flow, "\"schemaName\": \"mpt_Extra\"", "\"schemaName\": \"mpt_Lost\"")
        ),
        new(
            "a flow that is on and off",
            "flow.state",
            $"{Flow}.data.xml",
            it => it.Replace($"{Flow}.data.xml", "<StatusCode>1<", "<StatusCode>2<")
        ),
        new(
            "a flow without authentication",
            "flow.authentication",
            Flow,
            it => it.Replace(Flow, "\"$authentication\": { \"defaultValue\": {}, \"type\": \"SecureObject\" },", "")
        ),
        new(
            "an operation that does not say as whom it calls",
            "flow.authentication",
            Flow,
            it => it.Replace(Flow, "\"@parameters('$authentication')\"", "\"\"")
        ),
        new(
            "an operation of another connector than its connection",
            "flow.host",
            Flow,
            it => it.Replace(Flow, "apis/shared_commondataserviceforapps", "apis/shared_office365")
        ),
        new("a connection that does not say who runs it", "flow.host", Flow, it => it.Replace(Flow, "\"embedded\"", "\"anybody\"")),
        new("a clock of no frequency", "flow.recurrence", Clock, it => it.Replace(Clock, "\"Minute\"", "\"Minutes\"")),
        new("a clock that never moves", "flow.recurrence", Clock, it => it.Replace(Clock, "\"interval\": 5", "\"interval\": 0")),
    ];

    private static PackingSample WaitsFor(PackingSample it, string category, string name) =>
        it.Replace(Flow, "SubscribeWebhookTrigger", "BusinessEventsTrigger")
            .Replace(
                Flow,
                "\"subscriptionRequest/message\": 3",
                $"\"catalog\": \"mpt_Matterport\", \"category\": \"{category}\", \"subscriptionRequest/sdkmessagename\": \"{name}\""
            );
}
