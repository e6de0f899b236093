using System.Text.Json;
using System.Text.Json.Nodes;
using MatterportForDataverse.Connector.Tests.Operations;
using MatterportForDataverse.Product.Tests.Ordering;

namespace MatterportForDataverse.Connector.Tests.Makers;

/// <summary>Every operation as users of each role: the connection has the rights of the person, and no others.</summary>
[Collection(MakersCollection.Name)]
public sealed class MakersRoleTests(MakersWorld world)
{
    private const string Readers = "Rita Rick Aude Tess Abby Ann Adam";
    private const string Buyers = "Rick Aude Abby Adam";

    // Who may, what others who may read it are told, and with what values. Everybody else is told access.denied.
    private static readonly Dictionary<string, (string May, string Told, Func<MakersWorld, object?> Values)> Table = new()
    {
        ["TestConnection"] = (Readers + " Cleo", "", _ => null),
        ["SearchModels"] = (Readers, "", _ => new { text = "house" }),
        ["SuggestModels"] = (Readers, "", OfProperty),
        ["GetModel"] = (Readers, "", OfModel),
        ["ListModelChoices"] = (Readers, "", _ => null),
        ["GetModelOfRecord"] = (Readers, "", OfProperty),
        ["FindRecords"] = (Readers, "", _ => null),
        ["LinkModel"] = ("Ann Adam", "", world => Linked(world)),
        ["UnlinkModel"] = ("Ann Adam", "", world => new { linkId = NewLink(world) }),
        ["SyncModel"] = ("Ann Adam", "", world => new { tableName = "mpt_model", rowId = world.Model }),
        ["StartSync"] = ("Ann Adam", "", _ => null),
        ["ListIssues"] = (Readers, "", OfModel),
        ["ResolveIssues"] = ("", "row.not-found: Ann Adam", _ => new { issueIds = new[] { Guid.NewGuid() }, choice = "dismiss" }),
        ["Describe"] = (Readers, "", world => new { tableName = "mpt_model", rowId = world.Model }),
        ["ListTags"] = (Readers, "", OfModel),
        ["ListTagChoices"] = (Readers, "", _ => null),
        ["CreateTag"] = ("Tess Ann Adam", "", NewTag),
        ["UpdateTag"] = ("Tess Ann Adam", "", world => new { tagId = world.Tag, description = "Seen" }),
        ["CreateWorkFromTag"] = ("Ann Adam", "row.forbidden: Tess", world => new { tagId = world.Tag, workTargetId = world.WorkTarget }),
        ["ListTagTypes"] = (Readers, "", _ => null),
        ["ListWorkTargets"] = (Readers, "", _ => null),
        ["ListAddOns"] = ("Rick Abby Adam", "", OfModel),
        ["GetAddOnOptions"] = ("Rick Abby Adam", "", world => OfBundle(world)),
        ["QuoteOrder"] = ("Rick Abby Adam", "", world => OfBundle(world)),
        ["RequestOrder"] = ("Rick", "", NewRequest),
        ["GetOrder"] = (Buyers, "", world => new { orderId = NewOrder(world) }),
        ["ListMyOrders"] = (Buyers, "", _ => null),
        ["ListOrdersWaitingForMe"] = (Buyers, "", _ => null),
        ["WithdrawOrder"] = ("Rick", "order.not-mine: Aude Abby Adam", world => new { orderId = NewOrder(world) }),
        ["ListAssets"] = (Readers, "", OfModel),
        ["GetAssetLink"] = ("", "row.not-found: Rick Ann Adam", _ => new { assetRowId = Guid.NewGuid() }),
        ["CheckSetup"] = ("Ann Adam", "", _ => null),
    };

    public static TheoryData<string> Operations => [.. DefinedOperation.All(ConnectorFiles.Makers).Select(operation => operation.Id)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Whoever_may_do_it_does_it_and_nobody_else(string operation)
    {
        var (may, told, values) = Table[operation];
        var expected = MakersWorld.Roles.Keys.ToDictionary(person => person, _ => "access.denied");
        foreach (var person in may.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            expected[person] = "done";
        }

        foreach (var person in told.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            expected[person] = told.Split(':')[0];
        }

        var found = new Dictionary<string, string>();
        foreach (var person in MakersWorld.Roles.Keys)
        {
            found[person] = await OutcomeAsync(person, operation, values(world));
        }

        WithdrawAll();
        Assert.Equal(expected, found);
    }

    private async Task<string> OutcomeAsync(string person, string operation, object? values)
    {
        try
        {
            await world.RunAsync(person, operation, values);
            return "done";
        }
        catch (MakersException refused)
        {
            return refused.Code;
        }
    }

    // So that the next request finds nothing on order.
    private void WithdrawAll()
    {
        foreach (var order in world.Environment.Rows("mpt_order"))
        {
            if (world.Ordering.State(order.Id) == Schema.OrderState.Requested)
            {
                world.Environment.Call(world.Ordering.Requester, "mpt_WithdrawOrder", ("OrderId", order.Id));
            }
        }
    }

    private static object OfModel(MakersWorld world) => new { modelRowId = world.Model };

    private static object OfProperty(MakersWorld world) => new { tableName = "mpt_property", rowId = world.Property("Of a role") };

    private static JsonObject OfBundle(MakersWorld world) =>
        new() { ["modelRowId"] = world.Model.ToString(), ["bundleId"] = OrderingWorld.Pack };

    private static JsonObject Linked(MakersWorld world) =>
        JsonSerializer
            .SerializeToNode(
                new
                {
                    tableName = "mpt_property",
                    rowId = world.Property("To link"),
                    modelId = world.Ordering.Model.Id,
                    takeOver = true,
                }
            )!
            .AsObject();

    private static Guid NewLink(MakersWorld world) =>
        (Guid)
            world.Environment.Call(
                world.Environment.Ann,
                "mpt_LinkModel",
                ("TableName", "mpt_property"),
                ("RowId", world.Property("Linked")),
                ("ModelId", world.Ordering.Model.Id),
                ("TakeOver", true)
            )["LinkId"];

    private static object NewTag(MakersWorld world) =>
        new
        {
            modelRowId = world.Model,
            label = "Of a role",
            nearTableName = "mpt_tag",
            nearRowId = world.Tag,
        };

    private static JsonObject NewRequest(MakersWorld world)
    {
        var request = OfBundle(world);
        request["requestId"] = Guid.NewGuid().ToString();
        return request;
    }

    private static Guid NewOrder(MakersWorld world) =>
        world
            .Environment.Rows("mpt_order")
            .Where(order => world.Ordering.State(order.Id) == Schema.OrderState.Requested)
            .Select(order => order.Id)
            .DefaultIfEmpty()
            .First()
            is var open
        && open != Guid.Empty
            ? open
            : world.Ordering.Request(operation: Guid.NewGuid().ToString());
}
