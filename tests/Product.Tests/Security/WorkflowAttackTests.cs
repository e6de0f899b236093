using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Security;

/// <summary>
/// Real-time workflows of a customizer: synchronous steps before or after an operation that write as the person who triggers them, or as
/// their owner, and that let a refusal end the operation.
/// </summary>
public sealed class WorkflowAttackTests : Attack
{
    private const string AllPrivileges = "All privileges";

    private static readonly string[] Targets = ["mpt_model", "mpt_modellink", "mpt_work", "mpt_syncissue", "mpt_change"];

    private readonly ForeignSteps _workflows;
    private readonly Guid _person;
    private bool _isRunning;

    // Who lacks a privilege is refused before any guard is asked.
    public WorkflowAttackTests()
        : base(Everything())
    {
        _workflows = new ForeignSteps(Environment.Platform);
        _person = Environment.Platform.CreateUser("Pat", "Matterport Operator", AllPrivileges);
    }

    public static TheoryData<string, string, int, bool> Workflows
    {
        get
        {
            var all = new TheoryData<string, string, int, bool>();
            foreach (var table in Targets)
            {
                foreach (var stage in new[] { 20, 40 })
                {
                    all.Add(table is "mpt_model" or "mpt_syncissue" ? "Update" : "Create", table, stage, true);
                    all.Add(table is "mpt_model" or "mpt_syncissue" ? "Update" : "Create", table, stage, false);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_workflow_under_an_act_writes_nothing_guarded_and_takes_the_act_back(string message, string table, int stage, bool asOwner)
    {
        var act = ActOf(table);
        var forged = Conflicted();
        Action<IOrganizationService>? forge = null;
        Workflow(message, table, stage, asOwner, service => forge?.Invoke(service));

        foreach (var target in Targets)
        {
            var (before, calls) = (Versions(), _workflows.Calls);
            forge = service => Forge(service, target, forged);

            Assert.Equal((target, CodeOf(target)), (target, CallOutcome.Of(act)));

            Assert.True(_workflows.Calls > calls, $"The workflow under {table} did not run.");
            Assert.Equal(before, Versions());
        }

        forge = null;
        Assert.Equal(CallOutcome.Done, CallOutcome.Of(act));
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(20, false)]
    [InlineData(40, true)]
    [InlineData(40, false)]
    public void A_workflow_under_a_sync_writes_nothing_guarded_and_holds_up_only_its_own_row(int stage, bool asOwner)
    {
        var (held, other) = (Models().First(), Models().Skip(1).First());
        var isOn = true;
        Workflow(
            "Update",
            "mpt_model",
            stage,
            asOwner,
            service =>
            {
                _workflows.Try(() => Forge(service, "mpt_model", held));
                throw _workflows.Refusals[^1];
            },
            context => isOn && context.PrimaryEntityId == held.Id
        );

        RenameInMatterport(held, other);
        Sync();

        Assert.NotEmpty(_workflows.Refusals);
        Assert.All(_workflows.Refusals, refusal => Assert.Contains("[guard.model", refusal.Message, StringComparison.Ordinal));
        Assert.Equal(held["mpt_name"], Model(held.Id)["mpt_name"]);
        Assert.Equal(held["mpt_contenthash"], Model(held.Id)["mpt_contenthash"]);
        Assert.Equal("Renamed", Model(other.Id)["mpt_name"]);

        isOn = false;
        Environment.Clock.Advance(TimeSpan.FromDays(1));
        Sync();

        Assert.Equal("Renamed", Model(held.Id)["mpt_name"]);
    }

    private void RenameInMatterport(params Entity[] models)
    {
        Environment.Clock.Advance(TimeSpan.FromMinutes(5));
        foreach (var model in models)
        {
            Environment.MatterportAccount.Edit((string)model["mpt_matterportid"], one => one with { Name = "Renamed" });
        }
    }

    private void Sync()
    {
        Environment.Call(_person, "mpt_StartSync", ("Full", true));
        Environment.Platform.RunJobs();
    }

    /// <summary>Registers a workflow. It does not set itself off, and what it is refused ends the operation.</summary>
    private void Workflow(
        string message,
        string table,
        int stage,
        bool asOwner,
        Action<IOrganizationService> act,
        Func<IPluginExecutionContext, bool>? when = null
    ) =>
        _workflows.Add(
            message,
            table,
            stage,
            (context, services) =>
            {
                if (!_isRunning && when?.Invoke(context) != false)
                {
                    _isRunning = true;
                    try
                    {
                        act(services(asOwner ? Environment.Ada : context.InitiatingUserId));
                    }
                    finally
                    {
                        _isRunning = false;
                    }
                }
            }
        );

    /// <summary>What a person does under which the workflow runs. It is prepared, and is done each time that it is called.</summary>
    private Action ActOf(string table)
    {
        var model = Model();
        switch (table)
        {
            case "mpt_model":
                return () => Service(_person).Update(new Entity("mpt_model", model.Id) { ["mpt_internalnotes"] = "Edited" });
            case "mpt_work":
                return () => Environment.Call(_person, "mpt_StartSync");
            case "mpt_syncissue":
                var issue = Conflict(model.Id);
                return () => Environment.Call(_person, "mpt_ResolveIssues", ("IssueIds", issue.ToString()), ("Choice", "dataverse"));
            default:
                var property = Ann.Create(
                    new Entity("mpt_property") { ["mpt_name"] = "House", ["mpt_locality"] = "A town that no model is in" }
                );
                return () => Link(_person, property, model);
        }
    }

    /// <summary>A linked model with an open issue, so that there is a row of each table.</summary>
    private Entity Conflicted()
    {
        var model = Models().Last();
        Link(Property("Mill"), model);
        if (Environment.Rows("mpt_syncissue").Count == 0)
        {
            Conflict(model.Id);
        }

        return model;
    }

    private void Forge(IOrganizationService service, string table, Entity model)
    {
        if (table == "mpt_change")
        {
            service.Create(new Entity(table) { ["mpt_name"] = "forged", ["mpt_fields"] = "[]" });
            return;
        }

        var (row, column) = table switch
        {
            "mpt_model" => (model.Id, "mpt_contenthash"),
            "mpt_modellink" => (Environment.Rows(table)[0].Id, "mpt_currentkey"),
            "mpt_work" => (Environment.Rows(table)[0].Id, "mpt_bookmark"),
            _ => (Environment.Rows(table)[0].Id, "mpt_resolution"),
        };
        service.Update(new Entity(table, row) { [column] = "forged" });
    }

    private static string CodeOf(string table) =>
        SecurityPage.CodeOf(table, table == "mpt_change" ? "create" : "write")
        ?? SecurityPage.Guards.First(guard => guard.Table == table && guard.Columns.Length > 0).Code;

    private string Versions() =>
        string.Join(' ', Targets.Append("mpt_syncrun").SelectMany(Rows).Select(row => $"{row.LogicalName} {row.Id} {row.RowVersion}"));

    private IEnumerable<Entity> Rows(string table) => Environment.Rows(table).OrderBy(row => row.Id);

    private static RoleMetadata Everything() =>
        new(
            Guid.NewGuid(),
            AllPrivileges,
            ProductEnvironment
                .Package.Tables.Values.Where(table => !table.IsSystem)
                .SelectMany(table =>
                    new[] { "Create", "Read", "Write", "Delete", "Append", "AppendTo" }.Select(verb => $"prv{verb}{table.SchemaName}")
                )
                .ToDictionary(privilege => privilege, _ => PrivilegeLevel.Global)
        );
}
