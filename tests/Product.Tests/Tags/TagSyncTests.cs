using MatterportForDataverse.EmbeddedMatterport.Models;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Tags;

/// <summary>Tags from the one side to the other: the shipped assembly on both embedded platforms.</summary>
public sealed class TagSyncTests : IDisposable
{
    private readonly ProductEnvironment _environment = new(models: 3);
    private readonly string _model;

    public TagSyncTests()
    {
        _environment.SyncTags();
        _model = _environment.MatterportAccount.Models.First(model => model is { Demo: false, State: "active" }).Id;
        foreach (var model in _environment.MatterportAccount.Models)
        {
            foreach (var tag in _environment.MatterportAccount.TagsOf(model.Id).ToArray())
            {
                _environment.MatterportAccount.DeleteTag(model.Id, tag.Id);
            }
        }
    }

    public void Dispose() => _environment.Dispose();

    [Fact]
    public void A_tag_of_Matterport_gets_a_row_with_all_that_it_says()
    {
        var there = _environment.MatterportAccount.AddTag(
            _model,
            "Pump",
            tag =>
                tag with
                {
                    Description = "Two\nlines",
                    Icon = "public_symbols_cog",
                    Keywords = ["a", "b"],
                    Anchor = new Point(1.25, -5.35, 3.19),
                }
        );
        Calm();

        var row = Assert.Single(Tags());
        Assert.Equal("Pump", row["mpt_name"]);
        Assert.Equal("Two\nlines", row["mpt_description"]);
        Assert.Equal("a\nb", row["mpt_keywords"]);
        Assert.Equal("public_symbols_cog", row["mpt_icon"]);
        Assert.Equal(-5.35m, row["mpt_positiony"]);
        Assert.Equal(true, row["mpt_enabled"]);
        Assert.Equal(there.Id, row["mpt_matterportid"]);
        Assert.Equal(_environment.Mirror(_model).ToEntityReference().Id, row.GetAttributeValue<EntityReference>("mpt_modelid").Id);
        Assert.NotNull(row.GetAttributeValue<EntityReference>("mpt_floorid"));
        Assert.StartsWith(
            "https://my.matterport.com/show/?m=" + _model,
            row.GetAttributeValue<string>("mpt_tourlink"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_edit_of_either_side_reaches_the_other_and_nothing_else_is_sent()
    {
        var there = _environment.MatterportAccount.AddTag(_model, "Pump");
        Calm();
        var row = Tags().Single();
        As(_environment.Ann).Update(new Entity("mpt_tag", row.Id) { ["mpt_description"] = "Serviced", ["mpt_positionx"] = 2.5m });
        _environment.MatterportAccount.EditTag(_model, there.Id, tag => tag with { Label = "Pump 2" });
        Calm();

        var (here, now) = (Tags().Single(), There().Single());
        Assert.Equal(("Pump 2", "Serviced", 2.5m), (here["mpt_name"], here["mpt_description"], here["mpt_positionx"]));
        Assert.Equal(("Pump 2", "Serviced", 2.5), (now.Label, now.Description, now.Anchor.X));
        Assert.Equal(there.Color, now.Color);
        Assert.Empty(_environment.Rows("mpt_syncissue"));
    }

    [Fact]
    public void What_is_emptied_here_is_emptied_there()
    {
        _environment.MatterportAccount.AddTag(
            _model,
            "Pump",
            tag => tag with { Description = "Old", Media = "https://media.example/a.jpg", MediaType = "photo" }
        );
        Calm();
        As(_environment.Ann).Update(new Entity("mpt_tag", Tags().Single().Id) { ["mpt_description"] = null, ["mpt_medialink"] = null });
        Calm();

        var now = There().Single();
        Assert.Equal(("", ""), (now.Description ?? "", now.Media ?? ""));
        Assert.Null(Tags().Single().GetAttributeValue<string>("mpt_medialink"));
    }

    [Fact]
    public void A_row_created_here_becomes_one_tag_that_people_see_no_marker_of()
    {
        Calm();
        var id = (Guid)
            _environment.Call(_environment.Ann, "mpt_CreateTag", ("ModelRowId", _environment.Mirror(_model).Id), ("Label", "Valve"))[
                "TagId"
            ];
        Calm();

        var tag = Assert.Single(There());
        Assert.Equal("Valve", tag.Label);
        Assert.Contains(tag.Keywords, keyword => keyword == $"dv:{id:N}");
        var row = Assert.Single(Tags());
        Assert.Equal(tag.Id, row["mpt_matterportid"]);
        Assert.Null(row.GetAttributeValue<string>("mpt_keywords"));
        Assert.True(State(row) == "InSync", $"{State(row)} {row["mpt_dirty"]} {row["mpt_mergebase"]}");
    }

    [Fact]
    public void A_deactivated_row_hides_the_tag_and_a_deleted_one_does_not_come_back()
    {
        _environment.MatterportAccount.AddTag(_model, "Pump");
        Calm();
        var row = Tags().Single();
        As(_environment.Ann)
            .Update(new Entity("mpt_tag", row.Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
        Calm();
        Assert.False(There().Single().Enabled);

        As(_environment.Ann)
            .Update(new Entity("mpt_tag", row.Id) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });
        Calm();
        Assert.True(There().Single().Enabled);

        As(_environment.Ann).Delete("mpt_tag", row.Id);
        Calm();
        Assert.False(There().Single().Enabled);
        Assert.Empty(Tags());
    }

    [Fact]
    public void Delete_tag_deletes_it_in_Matterport_where_a_person_asks_for_that()
    {
        _environment.MatterportAccount.AddTag(_model, "Pump");
        Calm();
        _environment.Call(_environment.Ann, "mpt_DeleteTag", ("TagId", Tags().Single().Id), ("InMatterport", true));
        Calm();

        Assert.Empty(There());
        Assert.Empty(Tags());
    }

    [Fact]
    public void A_deleted_tag_that_somebody_shows_again_in_Matterport_gets_a_row_again()
    {
        var there = _environment.MatterportAccount.AddTag(_model, "Pump");
        Calm();
        As(_environment.Ann).Delete("mpt_tag", Tags().Single().Id);
        Calm();
        Assert.Empty(Tags());
        _environment.Clock.Advance(TimeSpan.FromHours(2));
        _environment.MatterportAccount.EditTag(_model, there.Id, tag => tag with { Enabled = true });
        Calm();

        Assert.Equal(there.Id, Assert.Single(Tags())["mpt_matterportid"]);
        Assert.True(There().Single().Enabled);
        Assert.Empty(_environment.Rows("mpt_deletedtag"));
    }

    [Fact]
    public void A_tag_that_Matterport_no_longer_has_is_kept_and_marked_and_an_issue_says_so()
    {
        var there = _environment.MatterportAccount.AddTag(_model, "Pump");
        _environment.MatterportAccount.AddTag(_model, "Valve");
        Calm();
        _environment.Clock.Advance(TimeSpan.FromHours(2));
        _environment.MatterportAccount.DeleteTag(_model, there.Id);
        Calm();

        var row = Tags().Single(tag => (string)tag["mpt_name"] == "Pump");
        Assert.Equal("Missing", State(row));
        var issue = Assert.Single(_environment.Rows("mpt_syncissue"));
        Assert.Equal(row.Id, issue.GetAttributeValue<EntityReference>("mpt_tagid").Id);
    }

    private static string State(Entity tag) => ((Schema.SyncState)tag.GetAttributeValue<OptionSetValue>("mpt_syncstate").Value).ToString();

    private IOrganizationService As(Guid user) => _environment.Platform.ServiceFor(user);

    private IReadOnlyList<Entity> Tags() => _environment.Rows("mpt_tag");

    private IReadOnlyList<ModelTag> There() => _environment.MatterportAccount.TagsOf(_model);

    // Lists, and then lets the clock tick until the tags of every model have been read once more.
    private void Calm()
    {
        _environment.Sync();
        for (var tick = 0; tick < 8; tick++)
        {
            _environment.Clock.Advance(TimeSpan.FromMinutes(10));
            _environment.Call(_environment.Ada, "mpt_RunDueWork");
            _environment.Platform.RunJobs();
        }
    }
}
