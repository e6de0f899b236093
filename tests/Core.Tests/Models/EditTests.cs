using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Models;

/// <summary>Edits of people on both sides, and what becomes of them.</summary>
public sealed class EditTests
{
    private readonly SyncWorld _world = new(models: 4);
    private readonly string _id;

    public EditTests()
    {
        _world.Sync();
        _id = _world.Models.First(model => model.State == "active").Id;
    }

    public static TheoryData<string, string> Outgoing
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var one in ModelFields.Set.TwoWay)
            {
                rows.Add(one.Name, Values.TryGetValue(one.Name, out var value) ? value : "New words");
            }

            return rows;
        }
    }

    // Where any words will not do, or would try less.
    private static Dictionary<string, string> Values =>
        new()
        {
            ["internalnotes"] = "Line one\nline two 🏠",
            ["externalurl"] = "https://example.com/1",
            ["contact.email"] = "eva@example.com",
            ["contact.phone"] = "888-888-8888",
            ["address.countrycode"] = "SE",
            ["options.unittype"] = "metric",
            ["options.backgroundcolor"] = "white",
            ["options.measurements"] = "measure",
            ["options.dollhouse"] = "disabled",
            ["options.floorplan"] = "disabled",
            ["options.labels"] = "disabled",
            ["options.tourbuttons"] = "enabled",
            ["options.socialsharing"] = "disabled",
            ["options.vr"] = "enabled",
            ["options.highlightreel"] = "disabled",
        };

    [Fact]
    public void Every_value_is_tried() =>
        Assert.Subset(ModelFields.Set.TwoWay.Select(one => one.Name).ToHashSet(), Values.Keys.ToHashSet());

    [Theory]
    [MemberData(nameof(Outgoing))]
    public void An_edit_of_a_field_here_arrives_there_and_leaves_both_in_step(string name, string value)
    {
        ActivateAll();
        _world.Sync(full: true);
        _world.EditHere(_id, name, value);
        Assert.True(_world.MirrorOf(_id).Get(ModelTable.Dirty));

        var run = _world.Sync();

        Assert.Equal(1, run.Get(SyncRunTable.SentCount));
        Assert.True(ModelFields.Set.Find(name)!.Same(value, _world.Theirs(_id, name)), $"{_world.Theirs(_id, name)}");
        Assert.Equal(_world.Theirs(_id, name), _world.Ours(_id, name));
        Assert.Equal(SyncState.InSync, _world.MirrorOf(_id).Get(ModelTable.SyncState));
        _world.AssertThatNothingIsWrittenAnyMore();
    }

    [Theory]
    [InlineData("name")]
    [InlineData("internalnotes")]
    [InlineData("contact.phone")]
    [InlineData("address.locality")]
    [InlineData("listing.id")]
    public void Emptying_a_field_here_empties_it_there(string name)
    {
        _world.EditThere(_id, name, "+46 8 12345");
        _world.Sync();
        Assert.NotNull(_world.Ours(_id, name));
        _world.EditHere(_id, name, null);
        _world.Sync();
        Assert.Null(_world.Theirs(_id, name));
        Assert.Null(_world.Ours(_id, name));
        _world.AssertThatNothingIsWrittenAnyMore();
    }

    [Theory]
    [InlineData("name", "There")]
    [InlineData("internalnotes", "There")]
    [InlineData("contact.email", "there@example.com")]
    [InlineData("address.line2", "Unit 7")]
    [InlineData("address.sortingcode", "S")]
    [InlineData("name", null)]
    public void An_edit_there_arrives_here(string name, string? value)
    {
        _world.Clock.Advance(TimeSpan.FromMinutes(30));
        _world.EditThere(_id, name, value);
        var run = _world.Sync();
        Assert.Equal((1, 0), (run.Get(SyncRunTable.UpdatedCount), run.Get(SyncRunTable.SentCount)));
        Assert.Equal(value, _world.Ours(_id, name));
        Assert.Equal(0, _world.Api.Counters.Snapshot.Mutations);
        _world.AssertThatNothingIsWrittenAnyMore();
    }

    [Fact]
    public void Edits_of_different_fields_on_both_sides_are_both_kept()
    {
        _world.EditHere(_id, "summary", "ours");
        _world.EditThere(_id, "name", "theirs");
        _world.Sync();
        Assert.Equal(("ours", "theirs"), (_world.Theirs(_id, "summary"), _world.Ours(_id, "name")));
        _world.AssertThatNothingIsWrittenAnyMore();
    }

    [Fact]
    public void An_edit_of_one_part_of_the_address_keeps_another_part_that_changed_there()
    {
        _world.EditHere(_id, "address.postalcode", "11111");
        _world.EditThere(_id, "address.locality", "Uppsala");
        _world.Sync();
        Assert.Equal(("11111", "Uppsala"), (_world.Theirs(_id, "address.postalcode"), _world.Ours(_id, "address.locality")));
    }

    [Fact]
    public void A_second_street_line_without_a_first_becomes_the_first_on_both_sides()
    {
        _world.EditThere(_id, "address.line1", null);
        _world.Sync();
        _world.EditHere(_id, "address.line2", "Unit 5");
        _world.Sync();
        Assert.Equal("Unit 5", _world.Theirs(_id, "address.line1"));
        Assert.Equal(("Unit 5", null), (_world.Ours(_id, "address.line1"), _world.Ours(_id, "address.line2")));
        _world.AssertThatNothingIsWrittenAnyMore();
    }

    [Theory]
    [InlineData("name", "theirs")]
    [InlineData("summary", "ours")]
    public void A_clash_goes_as_the_mapping_says_and_the_journal_holds_what_was_overwritten(string name, string winner)
    {
        _world.EditHere(_id, name, "ours");
        _world.EditThere(_id, name, "theirs");
        _world.Sync();
        Assert.Equal((winner, winner), (_world.Ours(_id, name), _world.Theirs(_id, name)));
        var lost = winner == "ours" ? "theirs" : "ours";
        Assert.Contains(
            _world.Stored.All(ChangeTable.Table).SelectMany(Journal.FieldsOf),
            changed => changed.Field == name && changed.Before == lost
        );
        Assert.Empty(_world.Issues(IssueKind.Conflict));
    }

    [Fact]
    public void An_edit_that_was_taken_back_is_not_sent()
    {
        var before = _world.Ours(_id, "summary");
        _world.EditHere(_id, "summary", "oops");
        _world.EditHere(_id, "summary", before);
        _world.Sync();
        Assert.Equal(
            (false, SyncState.InSync),
            (_world.MirrorOf(_id).Get(ModelTable.Dirty), _world.MirrorOf(_id).Get(ModelTable.SyncState))
        );
        _world.AssertThatNothingIsWrittenAnyMore();
        Assert.Equal(0, _world.Api.Counters.Snapshot.Mutations);
    }

    [Fact]
    public void A_value_there_that_is_too_long_is_left_on_both_sides_and_told()
    {
        var before = _world.Ours(_id, "name");
        _world.EditThere(_id, "name", new string('x', 300));
        _world.Sync();
        _world.Sync();
        Assert.Equal(before, _world.Ours(_id, "name"));
        Assert.Equal(300, _world.Theirs(_id, "name")!.Length);
        Assert.Equal(
            """{"code":"issue.value-does-not-fit","arguments":{"field":"name"}}""",
            Assert.Single(_world.Issues(IssueKind.ValueDoesNotFit)).Get(SyncIssueTable.Message)
        );
    }

    private void ActivateAll()
    {
        foreach (
            var mapping in _world.Stored.All(FieldMappingTable.Table).Where(row => row.Get(FieldMappingTable.TableName) == ModelTable.Table)
        )
        {
            _world.Stored.Update(new Row(FieldMappingTable.Table) { Id = mapping.Id }.Set(FieldMappingTable.Active, true));
        }
    }
}
