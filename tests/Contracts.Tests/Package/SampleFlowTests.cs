using System.Text.Json.Nodes;
using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Contracts.Tests.Package;

public class SampleFlowTests
{
    private const string Webhook = "WhenAModelChanges";
    private static readonly string[] ToPeople = ["PostMessageToConversation", "SendEmailV2"];
    private static readonly UnpackedSolution Main = ShippedSolution.Value;
    private static readonly UnpackedSolution Samples = UnpackedSolution.Read(Repository.Flows, Main);

    [Fact]
    public void They_are_a_solution_of_their_own_by_the_same_publisher_in_the_same_version()
    {
        Assert.NotEqual(Main.Manifest.UniqueName, Samples.Manifest.UniqueName);
        Assert.Equal(Main.Manifest.Version, Samples.Manifest.Version);
        Assert.Equal(Publisher(Main), Publisher(Samples));
    }

    [Fact]
    public void The_flow_that_the_setup_check_looks_for_is_the_one_that_tells_who_decided()
    {
        var flow = Samples.Flows.Single(one => one.File.Path.Contains("Orderdecided", StringComparison.Ordinal));
        Assert.Contains($"{Core.Setup.Installation.DecisionFlow}", flow.File.Path, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void They_are_off_until_somebody_switches_them_on()
    {
        Assert.Equal(9, Samples.Workflows.Count);
        Assert.All(Samples.Workflows, flow => Assert.Equal(("0", "1"), (flow.State.Text, flow.Status.Text)));
    }

    [Fact]
    public void Whatever_they_call_goes_through_a_connection_reference_and_rows_through_that_of_the_main_solution()
    {
        var calls = Samples.Flows.SelectMany(flow => flow.Operations).Where(operation => operation.CallsConnector).ToList();

        Assert.True(calls.Count > 8);
        Assert.All(calls, call => Assert.Equal("@parameters('$authentication')", call.Body["inputs"]!["authentication"]!.ToString()));
        Assert.All(
            calls.Where(call => !ToPeople.Contains(call.Call) && call.Call != Webhook),
            call => Assert.Equal("shared_commondataserviceforapps", call.Connection)
        );
        Assert.Equal(References(Main), References(Samples).Intersect(References(Main)));
        Assert.All(
            Samples.Flows.SelectMany(flow => flow.Connections),
            connection => Assert.NotNull(connection.Value!["connection"]!["connectionReferenceLogicalName"])
        );
    }

    [Fact]
    public void The_flow_for_model_events_waits_for_every_event_that_the_connector_offers()
    {
        var definition = JsonNode.Parse(
            File.ReadAllText(Repository.At("connector-definition", "administrators", "apiDefinition.swagger.json"))
        )!;
        var offered = definition["paths"]!["/triggers/webhooks"]!["post"]!["parameters"]![0]!["schema"]!["properties"]!["eventTypes"]![
            "items"
        ]!["enum"]!;
        var trigger = Samples.Flows.SelectMany(flow => flow.Operations).Single(operation => operation.Call == Webhook);

        Assert.True(JsonNode.DeepEquals(offered, trigger.Body["inputs"]!["parameters"]!["body/eventTypes"]));
    }

    /// <summary>No flow decides: of ours they call only what reads, queues, or makes work of a tag.</summary>
    [Fact]
    public void None_decides_anything()
    {
        var called = Samples
            .Flows.SelectMany(flow => flow.Operations)
            .Where(operation => operation.CallsConnector)
            .Select(operation => operation.Parameters.GetValueOrDefault("actionName", operation.Call))
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "BusinessEventsTrigger",
                "GetItem",
                "ListRecords",
                "PostMessageToConversation",
                "SendAppNotification",
                "SendEmailV2",
                Webhook,
                "mpt_CheckSetup",
                "mpt_CreateWorkFromTag",
                "mpt_ReceiveModelEvent",
            ],
            called
        );
    }

    /// <summary>A notification that names a parameter wrongly fails each time, and nobody hears of it.</summary>
    [Fact]
    public void A_notification_goes_to_one_person_with_a_title_and_a_text()
    {
        var notifications = Samples
            .Flows.SelectMany(flow => flow.Actions)
            .Where(action => action.Parameters.GetValueOrDefault("actionName") == "SendAppNotification")
            .ToList();

        Assert.Equal(3, notifications.Count);
        Assert.All(notifications, sent => Assert.StartsWith("systemusers(@{", sent.Parameters["item/Recipient"], StringComparison.Ordinal));
        Assert.All(notifications, sent => Assert.NotEmpty(sent.Parameters["item/Title"]));
        Assert.All(notifications, sent => Assert.NotEmpty(sent.Parameters["item/Body"]));
    }

    [Fact]
    public void Columns_that_they_read_exist()
    {
        var tables = Main.Tables.ToDictionary(table => table.EntitySetName.Text);
        var read =
            from flow in Samples.Flows
            from action in flow.Actions
            where action.Parameters.ContainsKey("$select") && tables.ContainsKey(action.Parameters.GetValueOrDefault("entityName", ""))
            from column in action.Parameters["$select"].Split(',')
            select (Table: tables[action.Parameters["entityName"]], Column: Logical(column));

        Assert.Contains(read, one => one.Column == "mpt_listingid");
        Assert.All(read, one => Assert.True(one.Table.Has(one.Column), $"{one.Table.LogicalName} has no {one.Column}."));
    }

    private static string Logical(string column) =>
        column.StartsWith('_') ? column[1..].Replace("_value", "", StringComparison.Ordinal) : column;

    private static string Publisher(UnpackedSolution solution) => solution.Manifest.Xml.Descendants("Publisher").Single().ToString();

    private static IEnumerable<string> References(UnpackedSolution solution) =>
        solution.Customizations.ConnectionReferences.Select(reference => reference.Xml.ToString());
}
