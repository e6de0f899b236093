using System.Text.Json.Nodes;

namespace MatterportForDataverse.Connector.Tests.Makers;

public sealed class MakersJourneyTests(MakersWorld world) : IClassFixture<MakersWorld>
{
    [Fact]
    public async Task A_maker_finds_a_model_links_it_reads_it_by_its_record_and_unlinks_it()
    {
        var record = world.Property("Elm House", "P-77");
        var name = world.Ordering.Model.Name;

        var found = await world.RunAsync("Ann", "SearchModels", new { text = name });
        var model = found["models"]!.AsArray().Single(one => (string?)one!["modelId"] == world.Ordering.Model.Id)!;
        var records = await world.RunAsync("Ann", "FindRecords", new { text = "elm p-77" });
        Assert.Equal(record.ToString(), (string?)records["records"]!.AsArray().Single()!["rowId"]);
        Assert.False((bool)(await OfRecord(record))["found"]!);

        var linked = await world.RunAsync(
            "Ann",
            "LinkModel",
            new
            {
                tableName = "mpt_property",
                rowId = record,
                modelId = (string)model["modelId"]!,
            }
        );
        Assert.True((bool)linked["created"]!);
        var shown = await OfRecord(record);
        Assert.True((bool)shown["found"]!);
        Assert.Equal((string?)linked["linkId"], (string?)shown["linkId"]);
        Assert.Equal(name, (string?)shown["name"]);
        Assert.Equal("active", (string?)shown["state"]);
        var read = await world.RunAsync("Rita", "GetModel", new { modelRowId = (string)model["modelRowId"]! });
        Assert.Equal((string?)shown["tourLink"], (string?)read["tourLink"]);

        var unlinked = await world.RunAsync("Ann", "UnlinkModel", new { linkId = (string)linked["linkId"]!, restore = true });
        Assert.True((bool)unlinked["unlinked"]!);
        Assert.Contains(unlinked["restored"]!.AsArray(), field => (string?)field!["outcome"] == "restored");
        Assert.False((bool)(await OfRecord(record))["found"]!);
    }

    private Task<JsonObject> OfRecord(Guid record) =>
        world.RunAsync("Rita", "GetModelOfRecord", new { tableName = "mpt_property", rowId = record });
}
