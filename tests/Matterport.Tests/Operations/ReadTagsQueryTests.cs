using System.Net;
using System.Text;
using CsCheck;
using MatterportForDataverse.EmbeddedMatterport.Faults;
using MatterportForDataverse.EmbeddedMatterport.Models;
using MatterportForDataverse.Matterport.Answers;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Tags;

namespace MatterportForDataverse.Matterport.Tests.Operations;

public sealed class ReadTagsQueryTests
{
    private const string Invalid = """{"errors":[{"message":"too complex","extensions":{"code":"request.invalid"}}]}""";

    private static readonly ModelId House = ModelId.Parse("SxQL3iGyoDo");
    private static readonly ModelId Second = ModelId.Parse("Second22222");

    [Fact]
    public async Task Tags_are_read_whole_and_disabled_ones_are_among_them()
    {
        var matterport = new EmbeddedClient();
        var model = matterport.Account.AddModel("Lake House", new PostalAddress { Locality = "Lawrence" });
        var floor = model.Contents.Floors[0].Id;
        var room = model.Contents.Rooms.First(r => r.FloorId == floor).Id;
        matterport.Account.Edit(model.Id, m => m.WithContents(m.Contents with { Tags = [] }));
        var id = matterport
            .Account.AddTag(
                model.Id,
                "Pump",
                tag =>
                    tag with
                    {
                        RoomId = room,
                        Icon = "public_symbols_video",
                        Keywords = ["dv:1", "hot"],
                        Anchor = new Point(1.204, -5.35, 3.19),
                        StemNormal = new Point(1, 0, 0),
                        Enabled = false,
                    }
            )
            .Id;

        var reading = await ReadAsync(matterport.Client, new TagsRequest(ModelId.Parse(model.Id)));

        var tag = Assert.Single(reading.Tags!);
        Assert.Equal((id, "Pump", floor, room), (tag.Id, tag.Label.Value, tag.FloorId.Value, tag.RoomId.Value));
        Assert.Equal(["dv:1", "hot"], tag.Keywords.Value);
        Assert.Equal(("#03687d", "public_symbols_video"), (tag.Color.Value, tag.Icon.Value));
        Assert.Equal((false, true), (tag.Enabled.Value, tag.StemEnabled.Value));
        Assert.Equal(new Position(1.204m, -5.35m, 3.19m), tag.AnchorPosition.Value);
        Assert.Equal(new Position(1, 0, 0), tag.StemNormal.Value);
        Assert.Equal(1.404m, decimal.Round(tag.DiscPosition.Value.X, 9));
        Assert.Equal(0.2m, tag.StemLength.Value);
        Assert.True(tag.Description.IsNull && tag.Media.IsNull && tag.MediaType.IsNull);
        Assert.Equal(matterport.Account.TagsOf(model.Id)[0].Modified, tag.Modified.Value);
        Assert.Equal(matterport.Account.TagsOf(model.Id)[0].Created, tag.Created.Value);
        Assert.Null(reading.Floors);
    }

    [Fact]
    public async Task What_is_inside_a_model_comes_along_where_it_is_asked()
    {
        var matterport = new EmbeddedClient();
        var model = matterport.Account.AddModel("Lake House", new PostalAddress { Locality = "Lawrence" });
        var other = matterport.Account.AddModel("Barn", new PostalAddress { Locality = "Lawrence" });
        var readings = await matterport.Client.ReadTagsAsync(
            [new TagsRequest(ModelId.Parse(model.Id), WithContents: true), new TagsRequest(ModelId.Parse(other.Id))],
            default
        );
        var reading = readings[ModelId.Parse(model.Id)];
        var inside = model.Contents;
        Assert.Equal(inside.Tags.Select(tag => tag.Id), reading.Tags!.Select(tag => tag.Id));
        Assert.Equal(
            inside.Floors.Select(floor => (floor.Id, floor.Label!, floor.Sequence)),
            reading.Floors!.Select(floor => (floor.Id, floor.Label.Value, floor.Sequence.Value))
        );
        Assert.Equal(
            inside.Rooms.Select(room => (room.Id, room.Label!, room.FloorId, room.Tags[0])),
            reading.Rooms!.Select(room => (room.Id, room.Label.Value, room.FloorId.Value, room.Kinds.Value[0]))
        );
        Assert.Equal(inside.Sweeps.Count, reading.Sweeps!.Count);
        var sweep = reading.Sweeps[0];
        Assert.Equal(
            (inside.Sweeps[0].Id, inside.Sweeps[0].FloorId, inside.Sweeps[0].RoomId),
            (sweep.Id, sweep.FloorId.Value, sweep.RoomId.Value)
        );
        Assert.Equal(inside.Sweeps[0].Position.X, (double)sweep.Position.Value.X, 9);
        Assert.True(sweep.Label.IsNull);
        Assert.NotNull(readings[ModelId.Parse(other.Id)].Tags);
        Assert.Null(readings[ModelId.Parse(other.Id)].Rooms);
        Assert.Equal(1, matterport.Client.RequestsSent);
    }

    [Fact]
    public async Task A_list_with_an_error_in_it_is_unknown_and_not_empty()
    {
        var matterport = new EmbeddedClient();
        var model = matterport.Account.AddModel("Lake House", new PostalAddress { Locality = "Lawrence" });
        var other = matterport.Account.AddModel("Barn", new PostalAddress { Locality = "Lawrence" });
        matterport.Account.AddTag(model.Id, "Pump");
        matterport.Api.Faults.FailsField = field => field.Path.StartsWith("m0.mattertags.0.label", StringComparison.Ordinal);
        matterport.Api.Faults.Next(_ => FaultKind.PartialData);
        var readings = await matterport.Client.ReadTagsAsync(
            [new TagsRequest(ModelId.Parse(model.Id)), new TagsRequest(ModelId.Parse(other.Id))],
            default
        );
        Assert.Null(readings[ModelId.Parse(model.Id)].Tags);
        Assert.Equal(ErrorCodes.Internal, readings[ModelId.Parse(model.Id)].Error!.Code);
        Assert.NotNull(readings[ModelId.Parse(other.Id)].Tags);
    }

    [Theory]
    [InlineData("""{"data":{"m0":{"id":"SxQL3iGyoDo","mattertags":null}}}""", ErrorCodes.Malformed)]
    [InlineData("""{"data":{"m0":{"id":"SxQL3iGyoDo"}}}""", ErrorCodes.Malformed)]
    [InlineData("""{"data":{"m0":{"id":"SxQL3iGyoDo","mattertags":[null]}}}""", ErrorCodes.Malformed)]
    [InlineData("""{"data":{"m0":{"id":"SxQL3iGyoDo","mattertags":[{"id":"a"},{"id":"a"}]}}}""", ErrorCodes.Malformed)]
    [InlineData("""{"data":{"m0":{"id":"Second22222","mattertags":[]}}}""", ErrorCodes.Malformed)]
    [InlineData("""{"data":{"m0":{"mattertags":[]}}}""", ErrorCodes.Malformed)]
    [InlineData("""{"data":{"m0":null}}""", ErrorCodes.Unknown)]
    [InlineData("""{"data":{}}""", ErrorCodes.Unknown)]
    [InlineData("""{"data":{"m0":{"id":"SxQL3iGyoDo","mattertags":[]}},"errors":[{"message":"model.locked"}]}""", ErrorCodes.ModelLocked)]
    public async Task Whatever_is_not_a_whole_list_is_unknown(string reply, string code)
    {
        var reading = await ReadAsync(FakeMatterport.Replying(reply).Client, new TagsRequest(House));
        Assert.Null(reading.Tags);
        Assert.Equal(code, reading.Error!.Code);
        Assert.False(reading.NotFound || reading.Archived);
    }

    [Theory]
    [InlineData("not.found", """["m0"]""", true, false)]
    [InlineData("not.found", """["m0","mattertags",0,"room"]""", false, false)]
    [InlineData("model.inactive", """["m0","mattertags"]""", false, true)]
    public async Task What_is_missing_and_what_is_archived_is_told_apart(string code, string path, bool notFound, bool archived)
    {
        var reply = $$$"""{"data":{"m0":null},"errors":[{"path":{{{path}}},"extensions":{"code":"{{{code}}}"} }]}""";
        var reading = await ReadAsync(FakeMatterport.Replying(reply).Client, new TagsRequest(House));
        Assert.Equal((notFound, archived), (reading.NotFound, reading.Archived));
        Assert.Equal(code, reading.Error!.Code);
    }

    [Fact]
    public async Task A_model_without_tags_has_an_empty_list()
    {
        var matterport = FakeMatterport.Replying("""{"data":{"m0":{"id":"SxQL3iGyoDo","mattertags":[]}}}""");
        Assert.Empty((await ReadAsync(matterport.Client, new TagsRequest(House))).Tags!);
    }

    [Fact]
    public async Task A_damaged_reply_is_never_a_shorter_list()
    {
        var reply = Encoding.UTF8.GetBytes(FakeMatterport.Recorded("ThreeTags"));
        Assert.Equal(
            3,
            (await ReadAsync(FakeMatterport.Replying(FakeMatterport.Recorded("ThreeTags")).Client, new TagsRequest(House))).Tags!.Count
        );
        await Gen.Select(Gen.Int[0, reply.Length - 1], Gen.Byte)
            .SampleAsync(
                async damage =>
                {
                    var broken = reply.ToArray();
                    broken[damage.Item1] = damage.Item2;
                    var reading = await ReadBrokenAsync(broken);
                    Assert.True(reading?.Tags is null or { Count: 3 });
                },
                iter: 3000
            );
    }

    [Fact]
    public void A_tag_can_be_told_what_a_reply_did_not_say()
    {
        var tag = new Tag("vDRmwAyNBP4");
        Assert.False(tag.Label.IsKnown || tag.Enabled.IsKnown || tag.Keywords.IsKnown || tag.AnchorPosition.IsKnown);
        var told = tag.With(Tag.LabelPath, Answer<string>.Of("Pump")).With(Tag.EnabledPath, Answer<string>.Of("true"));
        Assert.Equal(("vDRmwAyNBP4", "Pump", true), (told.Id, told.Label.Value, told.Enabled.Value));
    }

    [Fact]
    public async Task A_document_that_is_too_much_is_halved()
    {
        static string Reply(ModelId id) => $$$$"""{"data":{"m0":{"id":"{{{{id}}}}","mattertags":[]}}}""";
        var matterport = new FakeMatterport()
            .Then(HttpStatusCode.BadRequest, Invalid)
            .Then(HttpStatusCode.OK, Reply(House))
            .Then(HttpStatusCode.OK, Reply(Second));
        var readings = await matterport.Client.ReadTagsAsync([new TagsRequest(House), new TagsRequest(Second)], default);
        Assert.Equal(3, matterport.Bodies.Count);
        Assert.All(readings.Values, reading => Assert.NotNull(reading.Tags));
    }

    [Fact]
    public async Task A_document_that_is_invalid_for_one_model_is_invalid()
    {
        var matterport = new FakeMatterport().Then(HttpStatusCode.BadRequest, Invalid).Then(HttpStatusCode.BadRequest, Invalid);
        var refusal = await Assert.ThrowsAsync<MatterportException>(() =>
            matterport.Client.ReadTagsAsync([new TagsRequest(House), new TagsRequest(Second)], default)
        );
        Assert.Equal(ErrorCodes.Invalid, refusal.Code);
    }

    [Fact]
    public async Task A_model_that_is_too_large_alone_does_not_spoil_the_other()
    {
        var large = new byte[(32 * 1024 * 1024) + 1];
        var matterport = new FakeMatterport()
            .Then(HttpStatusCode.OK, large)
            .Then(HttpStatusCode.OK, large)
            .Then(HttpStatusCode.OK, """{"data":{"m0":{"id":"Second22222","mattertags":[]}}}""");
        var readings = await matterport.Client.ReadTagsAsync([new TagsRequest(House), new TagsRequest(Second)], default);
        Assert.Equal(ErrorCodes.TooLarge, readings[House].Error!.Code);
        Assert.Null(readings[House].Tags);
        Assert.NotNull(readings[Second].Tags);
    }

    [Fact]
    public async Task Only_so_many_models_and_each_once()
    {
        var client = new FakeMatterport().Client;
        await Assert.ThrowsAsync<ArgumentException>(() => client.ReadTagsAsync([new TagsRequest(House), new TagsRequest(House)], default));
        await Assert.ThrowsAsync<ArgumentException>(() =>
            client.ReadTagsAsync(
                [.. Enumerable.Range(100_000, 51).Select(number => new TagsRequest(ModelId.Parse($"model{number}")))],
                default
            )
        );
        Assert.Empty(await client.ReadTagsAsync([], default));
    }

    private static async Task<TagsReading?> ReadBrokenAsync(byte[] body)
    {
        try
        {
            return await ReadAsync(new FakeMatterport().Then(HttpStatusCode.OK, body).Client, new TagsRequest(House));
        }
        catch (MatterportException)
        {
            return null;
        }
    }

    private static async Task<TagsReading> ReadAsync(MatterportClient client, TagsRequest request) =>
        (await client.ReadTagsAsync([request], default))[request.Id];
}
