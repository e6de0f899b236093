using MatterportForDataverse.Core.Jobs;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.Rows;
using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Jobs;

/// <summary>A tag becomes work.</summary>
public sealed class CreateWorkFromTagTests
{
    private const string Orders = "msdyn_workorder";
    private readonly JobWorld _world = new();

    private Row TagRow => _world.TagRow();

    [Fact]
    public void A_task_says_what_the_tag_says_and_leads_into_the_tour()
    {
        var floor = Place(FloorTable.Table, FloorTable.Name, "Ground floor");
        var room = Place(RoomTable.Table, RoomTable.Name, "Kitchen");
        _world.Change(
            TagRow.Reference,
            row => row.Set(TagTable.Description, "By the window.").Set(TagTable.FloorId, floor).Set(TagTable.RoomId, room)
        );

        var answer = _world.Press();

        Assert.Equal(("task", _world.Task.Id, true), (answer.TableName, answer.RowId, answer.IsNew));
        Assert.Equal(JobWorld.Label, _world.Task["subject"]);
        Assert.Equal($"By the window.\nFloor: Ground floor\nRoom: Kitchen\nTour: {JobWorld.Link}", _world.Task["description"]);
        Assert.Equal(TagRow.Reference, _world.Task["regardingobjectid"]);
    }

    [Fact]
    public void The_tag_knows_its_work_and_looks_as_tags_with_open_work_do()
    {
        _world.Change(_world.Target, row => row.Set(WorkTargetTable.OpenKeyword, "open").Set(WorkTargetTable.DoneKeyword, "done"));
        _world.Change(TagRow.Reference, row => row.Set(TagTable.Keywords, "tile\nDone"));

        _world.Press();

        Assert.Equal(_world.Task.Reference.ToString(), TagRow.Get(TagTable.WorkRecordKey));
        Assert.Equal(
            (JobWorld.Label, WorkState.Open, _world.Target, _world.Clock.Now),
            (
                TagRow.Get(TagTable.WorkRecordName),
                TagRow.Get(TagTable.WorkState),
                TagRow.Get(TagTable.WorkTargetId),
                TagRow.Get(TagTable.WorkCheckedOn)
            )
        );
        Assert.Equal(("#e5532d", "tile\nopen"), (TagRow.Get(TagTable.Color), TagRow.Get(TagTable.Keywords)));
    }

    [Fact]
    public void Pressing_twice_makes_one_row()
    {
        var first = _world.Press();
        var again = _world.Press();
        Assert.Equal((first.RowId, "task", false), (again.RowId, again.TableName, again.IsNew));
        Assert.Single(_world.Tasks);
    }

    [Fact]
    public void Of_two_who_press_at_once_one_is_told_to_try_again()
    {
        _world.BeforeRequest = what =>
        {
            if (what == "update mpt_tag")
            {
                _world.BeforeRequest = null;
                _world.Press();
            }
        };

        Assert.Equal("row.changed", Assert.Throws<RowChangedException>(() => _world.Press()).Code);
    }

    [Fact]
    public void When_its_work_was_deleted_a_tag_gets_new_work()
    {
        var first = _world.Press();
        _world.Stored.Delete(new RowReference("task", first.RowId));
        var again = _world.Press();
        Assert.True(again.IsNew);
        Assert.NotEqual(first.RowId, again.RowId);
        Assert.Equal(WorkState.Open, TagRow.Get(TagTable.WorkState));
    }

    [Fact]
    public void A_row_that_exists_is_linked_and_not_changed()
    {
        var existing = _world.Stored.Create(new Row("task").SetRaw("subject", "Order tiles").SetRaw("statecode", 1));

        var answer = _world.Press(existing: existing);

        Assert.Equal((existing, false), (answer.RowId, answer.IsNew));
        Assert.Equal(("Order tiles", null), (_world.Task["subject"], _world.Task["regardingobjectid"]));
        Assert.Equal(
            ("Order tiles", WorkState.Done, "#2e7d32"),
            (TagRow.Get(TagTable.WorkRecordName), TagRow.Get(TagTable.WorkState), TagRow.Get(TagTable.Color))
        );
    }

    [Fact]
    public void A_row_that_the_caller_does_not_see_is_not_linked()
    {
        var existing = _world.Stored.Create(new Row("task").SetRaw("subject", "Secret"));
        _world.People = new RestrictedRows(_world.Stored) { HiddenRows = [existing] };
        Assert.Throws<RowNotFoundException>(() => _world.Press(existing: existing));
        Assert.Null(TagRow.Get(TagTable.WorkRecordKey));
    }

    [Fact]
    public void Who_may_not_write_the_tag_makes_no_work()
    {
        _world.People = new RestrictedRows(_world.Stored) { ReadOnly = [TagTable.Table] };
        Assert.Equal("row.forbidden", Assert.Throws<DomainException>(() => _world.Press()).Code);
        Assert.Empty(_world.Tasks);
    }

    [Fact]
    public void The_row_is_made_as_the_caller()
    {
        _world.People = new RestrictedRows(_world.Stored) { ReadOnly = ["task"] };
        Assert.Equal("row.forbidden", Assert.Throws<DomainException>(() => _world.Press()).Code);
        Assert.Null(TagRow.Get(TagTable.WorkRecordKey));
    }

    [Fact]
    public void The_one_that_is_named_comes_first_then_that_of_the_type_then_the_default()
    {
        var named = _world.NewTarget("Named", "named");
        var ofType = _world.NewTarget("Of the type", "oftype");
        var type = _world.Stored.Create(new Row(TagTypeTable.Table).Set(TagTypeTable.WorkTargetId, ofType));
        var typed = _world.NewTag(row => row.Set(TagTable.TagTypeId, new RowReference(TagTypeTable.Table, type)));

        Assert.Equal("named", _world.Press(_world.NewTag(), named.Id).TableName);
        Assert.Equal("oftype", _world.Press(typed).TableName);
        Assert.Equal("task", _world.Press().TableName);
    }

    [Fact]
    public void Without_a_default_the_only_active_one_is_meant_and_of_several_none()
    {
        _world.Change(_world.Target, row => row.Set(WorkTargetTable.IsDefault, false));
        var second = _world.NewTarget("Order", Orders);
        Assert.Equal("tag.no-work-target", Assert.Throws<NoWorkTargetException>(() => _world.Press()).Code);
        _world.Change(second, row => row.Set(WorkTargetTable.StateCode, RowState.Inactive));
        Assert.Equal("task", _world.Press().TableName);
        Assert.Throws<RowNotFoundException>(() => _world.Press(_world.NewTag(), second.Id));
    }

    [Fact]
    public void Another_table_gets_the_columns_and_the_values_that_its_target_names()
    {
        var (type, owner) = (Guid.NewGuid(), new RowReference("systemuser", Guid.NewGuid()));
        var target = _world.NewTarget(
            "Order",
            Orders,
            row =>
                row.Set(WorkTargetTable.DescriptionColumn, "msdyn_workordersummary")
                    .Set(WorkTargetTable.LinkColumn, "new_tourlink")
                    .Set(WorkTargetTable.TagColumn, "new_tagid")
                    .Set(WorkTargetTable.OwnerColumn, "ownerid")
                    .Set(WorkTargetTable.FixedValues, $"msdyn_taxable=true\nmsdyn_workordertype=lookup:msdyn_workordertype:{type}")
        );
        _world.Change(TagRow.Reference, row => row.Set(TagTable.OwnerId, owner));

        _world.Press(target: target.Id);

        var order = Assert.Single(_world.Stored.All(Orders));
        Assert.Equal($"{JobWorld.Label}\nTour: {JobWorld.Link}", order["msdyn_workordersummary"]);
        Assert.Equal(
            (JobWorld.Link, TagRow.Reference, owner, true),
            (order["new_tourlink"], order["new_tagid"], order["ownerid"], order["msdyn_taxable"])
        );
        Assert.Equal(new RowReference("msdyn_workordertype", type), order["msdyn_workordertype"]);
        Assert.Equal(JobWorld.Label, TagRow.Get(TagTable.WorkRecordName));
    }

    [Fact]
    public void What_the_platform_refuses_is_told_with_the_target_and_leaves_the_tag_alone()
    {
        var refusal = new NameUnknownException("task", "There is no column colour.");
        _world.People = new GuardedRows(_world.Stored, () => refusal);

        var refused = Assert.Throws<WorkRefusedException>(() => _world.Press());

        Assert.Equal("tag.work-refused", refused.Code);
        Assert.Contains("There is no column colour.", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Task", refused.Message, StringComparison.Ordinal);
        Assert.Null(TagRow.Get(TagTable.WorkRecordKey));
    }

    [Fact]
    public void Whoever_is_asked_to_wait_is_not_sent_to_the_administrator()
    {
        var busy = new DomainException(Phrase.Of("dataverse.busy"), ErrorKind.Later);
        _world.People = new GuardedRows(_world.Stored, () => busy);
        Assert.Same(busy, Assert.Throws<DomainException>(() => _world.Press()));
    }

    [Fact]
    public void Texts_are_cut_to_what_columns_hold_and_the_link_stays_whole()
    {
        var label = new string('l', 300);
        _world.Change(TagRow.Reference, row => row.Set(TagTable.Name, label).Set(TagTable.Description, new string('d', 2000)));

        _world.Press();

        var (title, description) = ((string)_world.Task["subject"]!, (string)_world.Task["description"]!);
        Assert.Equal(new string('l', 199) + "…", title);
        Assert.Equal(2000, description.Length);
        Assert.StartsWith(label + "\nddd", description, StringComparison.Ordinal);
        Assert.EndsWith("d…\nTour: " + JobWorld.Link, description, StringComparison.Ordinal);
    }

    [Fact]
    public void No_character_is_cut_in_two()
    {
        _world.Change(TagRow.Reference, row => row.Set(TagTable.Name, "x" + string.Concat(Enumerable.Repeat("🔧", 150))));
        _world.Press();
        Assert.DoesNotContain(
            '\uFFFD',
            System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes((string)_world.Task["subject"]!))
        );
    }

    private RowReference Place(string table, Column<string> name, string value) =>
        new(table, _world.Stored.Create(new Row(table).Set(name, value)));
}
