using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Package;

/// <summary>Tasks, on the shipped tables without their plug-ins.</summary>
public sealed class ActivityTablesTests : IDisposable
{
    private static readonly RoleMetadata Worker = new(
        Guid.NewGuid(),
        "Worker",
        new[]
        {
            "prvCreateActivity",
            "prvReadActivity",
            "prvWriteActivity",
            "prvAppendActivity",
            "prvReadmpt_Property",
            "prvAppendTompt_Property",
        }.ToDictionary(
            name => name,
            name => name.EndsWith("Activity", StringComparison.Ordinal) ? PrivilegeLevel.Basic : PrivilegeLevel.Global
        )
    );

    private readonly Platform _platform = Platform.Open(SolutionPackage.Load(Repository.Package).With(Worker));
    private readonly IOrganizationService _worker;
    private readonly Guid _property;

    public ActivityTablesTests()
    {
        foreach (var type in _platform.Package.PluginTypes)
        {
            _platform.RegisterType(type, new DelegatePlugin(_ => { }));
        }

        _worker = _platform.ServiceFor(_platform.CreateUser("Worker", "Worker"));
        _property = _platform.System.Create(new Entity("mpt_property") { ["mpt_name"] = "House" });
    }

    [Fact]
    public void A_task_begins_open_and_ends_with_the_reason_of_its_state()
    {
        var task = _worker.Create(About("mpt_property", _property));
        Assert.Equal((0, 2, 1), Status(task));

        _worker.Update(new Entity("task", task) { ["statecode"] = new OptionSetValue(1) });
        Assert.Equal((1, 5, 1), Status(task));
    }

    [Fact]
    public void A_task_is_deleted_with_the_row_that_it_is_about()
    {
        var task = _worker.Create(About("mpt_property", _property));
        var other = _worker.Create(new Entity("task") { ["subject"] = "About nothing" });

        _platform.System.Delete("mpt_property", _property);

        Assert.Equal(PlatformErrorCodes.NotFound, PlatformFixture.FaultCodeOf(() => Status(task)));
        Assert.Equal(0, Status(other).State);
    }

    [Fact]
    public void A_task_takes_the_privileges_of_activities_and_those_of_its_row()
    {
        var nobody = _platform.ServiceFor(_platform.CreateUser("Nobody"));
        var account = _platform.System.Create(new Entity("mpt_account") { ["mpt_name"] = "Main" });
        var task = _worker.Create(About("mpt_property", _property));
        var colleague = _platform.ServiceFor(_platform.CreateUser("Colleague", "Worker"));

        Assert.Equal(PlatformErrorCodes.PrivilegeMissing, PlatformFixture.FaultCodeOf(() => nobody.Create(new Entity("task"))));
        Assert.Equal(
            PlatformErrorCodes.PrivilegeMissing,
            PlatformFixture.FaultCodeOf(() => colleague.Retrieve("task", task, new ColumnSet(true)))
        );
        Assert.Equal(
            PlatformErrorCodes.InvalidArgument,
            PlatformFixture.FaultCodeOf(() => _platform.System.Create(About("mpt_account", account)))
        );
    }

    public void Dispose() => _platform.Dispose();

    private static Entity About(string table, Guid row) =>
        new("task") { ["subject"] = "Look", ["regardingobjectid"] = new EntityReference(table, row) };

    private (int State, int Status, int Priority) Status(Guid task)
    {
        var row = _platform.System.Retrieve("task", task, new ColumnSet("statecode", "statuscode", "prioritycode"));
        return (Choice("statecode"), Choice("statuscode"), Choice("prioritycode"));

        int Choice(string column) => row.GetAttributeValue<OptionSetValue>(column).Value;
    }
}
