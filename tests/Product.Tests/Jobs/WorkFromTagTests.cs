using System.ServiceModel;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.Product.Tests.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Product.Tests.Jobs;

/// <summary>From a tag to a task and back, with the shipped package and plug-ins.</summary>
public sealed class WorkFromTagTests : IDisposable
{
    private const string Link = "https://my.matterport.com/show/?m=SxQL3iGyoDo&tag=abcdefghijk";
    private const int Open = 720270000;
    private const int Done = 720270001;
    private const int Missing = 720270003;

    // What people have from the platform's role of that name.
    private static readonly RoleMetadata BasicUser = new(
        Guid.NewGuid(),
        "Basic User",
        new[] { "Create", "Read", "Write", "Append", "AppendTo", "Delete", "Assign" }.ToDictionary(
            act => $"prv{act}Activity",
            _ => PrivilegeLevel.Basic
        )
    );

    private readonly ProductEnvironment _environment = new(models: 3, roles: BasicUser);
    private readonly GuardSwitch _guards;
    private readonly Guid _olga;
    private readonly Guid _tag;

    public WorkFromTagTests()
    {
        _guards = new(_environment.Platform);
        _environment.Sync();
        _olga = _environment.Platform.CreateUser("Olga", "Matterport Operator", "Basic User");
        _tag = NewTag();
    }

    private IReadOnlyList<Entity> Tasks => _environment.Rows("task");

    private Entity Tag => _environment.Platform.System.Retrieve("mpt_tag", _tag, new ColumnSet(true));

    private (int? State, object? Color) Shown =>
        (Tag.GetAttributeValue<OptionSetValue>("mpt_workstate")?.Value, Tag.GetAttributeValue<object>("mpt_color"));

    [Fact]
    public void A_tag_becomes_one_task_whose_end_it_shows()
    {
        var first = Press();
        var again = Press();

        var task = Assert.Single(Tasks);
        Assert.Equal(("task", task.Id, true), (first["TableName"], first["RowId"], first["IsNew"]));
        Assert.Equal((task.Id, false), (again["RowId"], again["IsNew"]));
        Assert.Equal(("Cracked tile", $"Tour: {Link}"), (task["subject"], task["description"]));
        Assert.Equal(_tag, ((EntityReference)task["regardingobjectid"]).Id);
        Assert.Equal(_olga, ((EntityReference)task["ownerid"]).Id);
        Assert.Equal((Open, "#e5532d"), Shown);

        Complete(task);
        Tick();
        Assert.Equal((Done, "#2e7d32"), Shown);
        Assert.Equal(task.Id, Assert.Single(Tasks).Id);
    }

    [Fact]
    public void Work_that_is_deleted_is_missing_and_the_next_press_makes_new_work()
    {
        Press();
        _environment.Platform.ServiceFor(_olga).Delete("task", Assert.Single(Tasks).Id);
        Tick();
        Assert.Equal((Missing, "#e5532d"), Shown);

        Assert.True((bool)Press()["IsNew"]);
        Assert.Equal((Open, "#e5532d"), Shown);
    }

    [Fact]
    public void A_tick_without_news_writes_no_tag()
    {
        Press();
        var version = Tag.RowVersion;
        Tick();
        Tick();
        Assert.Equal(version, Tag.RowVersion);
    }

    [Theory]
    [InlineData("mpt_tablename", "msdyn_workorder", "msdyn_workorder")]
    [InlineData("mpt_descriptioncolumn", "new_details", "new_details")]
    [InlineData("mpt_statecolumn", "new_progress", "new_progress")]
    [InlineData("mpt_fixedvalues", "prioritycode=2", "prioritycode")]
    [InlineData("mpt_fixedvalues", "regardingobjectid=lookup:account:5d1f5d4e-0000-4000-8000-00000000000a", "")]
    public void What_the_platform_does_not_take_is_refused_with_its_reason_and_nothing_is_left(string column, string value, string reason)
    {
        ChangeTarget(column, value);
        var version = Tag.RowVersion;

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Press());

        Assert.EndsWith("[tag.work-refused]", fault.Message, StringComparison.Ordinal);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
        Assert.Empty(Tasks);
        Assert.Equal(version, Tag.RowVersion);
    }

    [Fact]
    public void Fixed_values_reach_the_row_with_their_types()
    {
        ChangeTarget("mpt_fixedvalues", "prioritycode=choice:2");
        Press();
        Assert.Equal(2, ((OptionSetValue)Assert.Single(Tasks)["prioritycode"]).Value);
    }

    [Fact]
    public void Whoever_may_not_make_tasks_is_told_so()
    {
        Assert.Equal("row.forbidden", CallOutcome.Of(() => _environment.Call(_environment.Ann, "mpt_CreateWorkFromTag", ("TagId", _tag))));
        Assert.Empty(Tasks);
    }

    [Fact]
    public void A_tag_that_is_deleted_leaves_its_task_open()
    {
        Press();
        _guards.WithoutGuards(() =>
        {
            _environment.Platform.ServiceFor(_olga).Delete("mpt_tag", _tag);
            return true;
        });

        var task = Assert.Single(Tasks);
        Assert.False(task.Contains("regardingobjectid"));
        Assert.Equal(0, ((OptionSetValue)task["statecode"]).Value);
        Assert.Contains(Link, (string)task["description"], StringComparison.Ordinal);
    }

    [Fact]
    public void Who_may_not_delete_a_tag_changes_nothing_of_its_task()
    {
        Press();
        Assert.NotEqual(
            CallOutcome.Done,
            CallOutcome.Of(() => _environment.Platform.ServiceFor(_environment.Rita).Delete("mpt_tag", _tag))
        );
        Assert.True(Assert.Single(Tasks).Contains("regardingobjectid"));
    }

    [Fact]
    public void A_second_default_and_a_table_that_cannot_be_are_refused_when_they_are_entered()
    {
        var ada = _environment.Platform.ServiceFor(_environment.Ada);
        Assert.Equal(
            "guard.work-target",
            CallOutcome.Of(() =>
                ada.Create(
                    new Entity("mpt_worktarget")
                    {
                        ["mpt_name"] = "Order",
                        ["mpt_tablename"] = "msdyn_workorder",
                        ["mpt_isdefault"] = true,
                    }
                )
            )
        );
        Assert.Equal("guard.work-target", CallOutcome.Of(() => ChangeTarget("mpt_tablename", "Work order")));
        Assert.Equal(
            "guard.tag-type",
            CallOutcome.Of(() => ada.Create(new Entity("mpt_tagtype") { ["mpt_name"] = "Defect", ["mpt_color"] = "red" }))
        );
    }

    public void Dispose() => _environment.Dispose();

    private Guid NewTag() =>
        _guards.WithoutGuards(() =>
        {
            var tag = _environment.NewTag("Cracked tile");
            tag["mpt_color"] = "#03687d";
            tag["mpt_tourlink"] = Link;
            return _environment.Platform.System.Create(tag);
        });

    private OrganizationResponse Press() => _environment.Call(_olga, "mpt_CreateWorkFromTag", ("TagId", _tag));

    private void Complete(Entity task) =>
        _environment
            .Platform.ServiceFor(_olga)
            .Update(new Entity("task", task.Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(5) });

    private void ChangeTarget(string column, string value) =>
        _environment
            .Platform.ServiceFor(_environment.Ada)
            .Update(new Entity("mpt_worktarget", Assert.Single(_environment.Rows("mpt_worktarget", "mpt_name")).Id) { [column] = value });

    private void Tick()
    {
        _environment.Clock.Advance(TimeSpan.FromMinutes(5));
        _environment.Call(_environment.Ada, "mpt_RunDueWork");
        _environment.Platform.RunJobs();
    }
}
