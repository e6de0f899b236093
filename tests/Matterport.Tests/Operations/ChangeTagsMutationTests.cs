using System.Text.Json;
using MatterportForDataverse.EmbeddedMatterport.Faults;
using MatterportForDataverse.EmbeddedMatterport.Models;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Tags;

namespace MatterportForDataverse.Matterport.Tests.Operations;

public sealed class ChangeTagsMutationTests
{
    private static readonly ModelId House = ModelId.Parse("SxQL3iGyoDo");

    [Fact]
    public async Task Tags_are_added_changed_and_deleted_in_one_request()
    {
        var matterport = new EmbeddedClient();
        var model = GivenModel(matterport);
        var kept = matterport.Account.AddTag(model.Id, "Pump", tag => tag with { Description = "Old", Icon = "a", Keywords = ["dv:1"] });
        var gone = matterport.Account.AddTag(model.Id, "Valve");
        var id = ModelId.Parse(model.Id);

        var outcomes = await matterport.Client.ChangeTagsAsync(
            [
                TagChange.Add(id, Details(model) with { Keywords = ["dv:2"], StemLength = 0.25m, StemNormal = new Position(0, 1, 0) }),
                TagChange.Patch(
                    id,
                    kept.Id,
                    new TagPatch
                    {
                        Label = "Pump 2",
                        Description = "",
                        Enabled = false,
                    }
                ),
                TagChange.Delete(id, gone.Id),
            ],
            default
        );

        Assert.All(outcomes, outcome => Assert.True(outcome is { Applied: true, Ambiguous: false, Refused: false, Error: null }));
        Assert.Equal(["dv:2"], outcomes[0].Answer!.Keywords.Value);
        Assert.Equal(new Position(1.204m, -5.1m, 3.19m), outcomes[0].Answer!.DiscPosition.Value);
        Assert.True(outcomes[1].Answer!.Description.IsNull);
        Assert.Null(outcomes[2].Answer);
        Assert.Equal(1, matterport.Client.RequestsSent);
        var tags = matterport.Account.TagsOf(model.Id);
        Assert.Equal([kept.Id, outcomes[0].Answer!.Id], tags.Select(tag => tag.Id));
        Assert.Equal(("Pump 2", "a", false), (tags[0].Label!, tags[0].Icon!, tags[0].Enabled));
        Assert.Equal(["dv:1"], tags[0].Keywords);
    }

    [Fact]
    public async Task Each_change_has_its_own_outcome()
    {
        var matterport = new EmbeddedClient();
        var model = GivenModel(matterport);
        var id = ModelId.Parse(model.Id);
        var outcomes = await matterport.Client.ChangeTagsAsync(
            [
                TagChange.Add(id, Details(model) with { FloorId = "nofloor" }),
                TagChange.Add(id, Details(model)),
                TagChange.Delete(id, "nosuchtag"),
                TagChange.Patch(ModelId.Parse("nosuchmodel"), "nosuchtag", new TagPatch { Label = "x" }),
            ],
            default
        );
        Assert.Equal([true, false, true, true], outcomes.Select(outcome => outcome.Refused));
        Assert.Equal(ErrorCodes.Invalid, outcomes[0].Error!.Code);
        Assert.True(outcomes[1].Applied);
        Assert.Equal(ErrorCodes.NotFound, outcomes[2].Error!.Code);
        Assert.Equal(ErrorCodes.NotFound, outcomes[3].Error!.Code);
    }

    [Fact]
    public async Task Only_what_is_set_is_sent()
    {
        var matterport = FakeMatterport.Replying("""{"data":{"m0":{"id":"vDRmwAyNBP4"},"m1":{"id":"NewTag11111"},"m2":true}}""");
        await matterport.Client.ChangeTagsAsync(
            [
                TagChange.Patch(
                    House,
                    "vDRmwAyNBP4",
                    new TagPatch
                    {
                        RoomId = "",
                        Keywords = [],
                        AnchorPosition = new Position(0.0000001m, -5.35m, 3),
                    }
                ),
                TagChange.Add(
                    House,
                    new TagPatch
                    {
                        FloorId = "f1",
                        Enabled = true,
                        AnchorPosition = default(Position),
                    }
                ),
                TagChange.Delete(House, "Other111111"),
            ],
            default
        );
        using var sent = JsonDocument.Parse(matterport.Bodies[0]);
        Assert.Equal(
            """
            {"modelId0":"SxQL3iGyoDo","tagId0":"vDRmwAyNBP4","patch0":{"roomId":"","keywords":[],
            "anchorPosition":{"x":0.0000001,"y":-5.35,"z":3}},"modelId1":"SxQL3iGyoDo",
            "tag1":{"floorId":"f1","enabled":true,"anchorPosition":{"x":0,"y":0,"z":0}},
            "modelId2":"SxQL3iGyoDo","tagId2":"Other111111"}
            """.ReplaceLineEndings(""),
            sent.RootElement.GetProperty("variables").GetRawText()
        );
    }

    [Theory]
    [InlineData("""{"data":{"m0":null},"errors":[{"path":["m0","label"],"message":"x"}]}""")]
    [InlineData("""{"data":{"m0":null},"errors":[{"path":["m0"],"extensions":{"code":"error.internal"}}]}""")]
    [InlineData("""{"data":{"m0":null}}""")]
    [InlineData("""{"data":{"m0":{"label":"without an id"}}}""")]
    public async Task An_addition_without_an_answer_is_open(string reply)
    {
        var add = TagChange.Add(
            House,
            new TagPatch
            {
                FloorId = "f1",
                Enabled = true,
                AnchorPosition = default(Position),
            }
        );
        var outcome = Assert.Single(await FakeMatterport.Replying(reply).Client.ChangeTagsAsync([add], default));
        Assert.True(outcome is { Applied: false, Ambiguous: true, Refused: false, Error: not null });
    }

    [Theory]
    [InlineData("""{"data":{"m0":false}}""")]
    [InlineData("""{"data":{"m0":null}}""")]
    public async Task A_deletion_that_is_not_confirmed_is_open(string reply) =>
        Assert.True(
            Assert
                .Single(await FakeMatterport.Replying(reply).Client.ChangeTagsAsync([TagChange.Delete(House, "vDRmwAyNBP4")], default))
                .Ambiguous
        );

    [Fact]
    public async Task The_answer_for_another_tag_is_not_taken()
    {
        var outcome = Assert.Single(
            await FakeMatterport
                .Replying("""{"data":{"m0":{"id":"Other111111"}}}""")
                .Client.ChangeTagsAsync([TagChange.Patch(House, "vDRmwAyNBP4", new TagPatch { Label = "x" })], default)
        );
        Assert.True(outcome is { Answer: null, Ambiguous: true });
    }

    [Fact]
    public async Task A_lost_answer_is_ambiguous_sent_once_and_the_tag_is_there()
    {
        var matterport = new EmbeddedClient();
        var model = GivenModel(matterport);
        matterport.Api.Faults.Next(request => request.RootFields.Contains("addMattertag") ? FaultKind.DropAfterCommit : null);
        var lost = await Assert.ThrowsAsync<MatterportException>(() =>
            matterport.Client.ChangeTagsAsync(
                [TagChange.Add(ModelId.Parse(model.Id), Details(model) with { Keywords = ["dv:3"] })],
                default
            )
        );
        Assert.True(lost.Ambiguous);
        Assert.Equal(1, matterport.Client.RequestsSent);
        Assert.Equal(["dv:3"], Assert.Single(matterport.Account.TagsOf(model.Id)).Keywords);
    }

    [Fact]
    public async Task Changes_that_cannot_be_are_not_sent()
    {
        var matterport = new FakeMatterport();
        Assert.Throws<ArgumentException>(() => TagChange.Add(House, new TagPatch { FloorId = "f1", Enabled = true }));
        Assert.Throws<ArgumentException>(() => TagChange.Patch(House, "vDRmwAyNBP4", new TagPatch()));
        var delete = TagChange.Delete(House, "vDRmwAyNBP4");
        await Assert.ThrowsAsync<ArgumentException>(() => matterport.Client.ChangeTagsAsync([delete, delete], default));
        await Assert.ThrowsAsync<ArgumentException>(() =>
            matterport.Client.ChangeTagsAsync(
                [.. Enumerable.Range(100_000, 21).Select(number => TagChange.Delete(House, $"tag{number}"))],
                default
            )
        );
        Assert.Empty(await matterport.Client.ChangeTagsAsync([], default));
        Assert.Empty(matterport.Bodies);
    }

    private static MatterportModel GivenModel(EmbeddedClient matterport)
    {
        var model = matterport.Account.AddModel("Lake House", new PostalAddress { Locality = "Lawrence" });
        return matterport.Account.Edit(model.Id, m => m.WithContents(m.Contents with { Tags = [] }));
    }

    private static TagPatch Details(MatterportModel model) =>
        new()
        {
            FloorId = model.Contents.Floors[0].Id,
            Enabled = true,
            Label = "Boiler",
            AnchorPosition = new Position(1.204m, -5.35m, 3.19m),
        };
}
