using MatterportForDataverse.EmbeddedDataverse;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.Product.Tests.Ordering;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Product.Tests.Security;

/// <summary>
/// A synchronised environment with valid arguments for every custom API, and roles that hold exactly what a call takes, or all of it but
/// one privilege.
/// </summary>
public sealed class CustomApiFixture : IDisposable
{
    private const int Conflicts = 20;
    private readonly ProductEnvironment _environment = new(models: 220, roles: [.. SecurityPage.Calls.SelectMany(Roles)]);
    private readonly GuardSwitch _guards;
    private readonly Queue<string> _models;
    private readonly Queue<Guid> _conflicts;
    private readonly string _linked;
    private int _properties;
    private int _targets;
    private Guid _approver;

    /// <summary>Synchronises, and leaves conflicts to be decided.</summary>
    public CustomApiFixture()
    {
        _guards = new(_environment.Platform);
        _environment.Sync();
        _models = new(
            _environment.MatterportAccount.Models.Where(model => model is { Demo: false, State: "active" }).Select(model => model.Id)
        );
        RaiseConflicts([.. Enumerable.Range(0, Conflicts).Select(_ => _models.Dequeue())]);
        _conflicts = new(
            _environment
                .Rows("mpt_syncissue")
                .Where(issue => issue.GetAttributeValue<string>("mpt_field") == "internalnotes")
                .Select(issue => issue.Id)
        );
        _linked = _models.Dequeue();
        Link("mpt_property", Property(), _linked);
        StartOrdering();
    }

    /// <inheritdoc />
    public void Dispose() => _environment.Dispose();

    internal static string Exactly(SecurityPage.CustomApiCase call) => $"just {call.Name}";

    internal static string Without(SecurityPage.CustomApiCase call, string privilege) => $"{call.Name} without {privilege}";

    internal Platform Platform => _environment.Platform;

    internal string Secret => _environment.MatterportAccount.ProductionToken.TokenSecret;

    /// <summary>A request with valid arguments, and whoever makes it.</summary>
    internal Func<OrganizationResponse> Prepared(SecurityPage.CustomApiCase call, string role)
    {
        // A dispute turns it off.
        var live = new Entity("mpt_account", _environment.AccountId) { ["mpt_ordermode"] = new OptionSetValue((int)OrderMode.DryRun) };
        WriteUnguarded(live);
        var request = new OrganizationRequest(call.Api);
        foreach (var (name, value) in Arguments(call.Name))
        {
            request[name] = value;
        }

        var user = _environment.Platform.CreateUser(role, role);
        if (call.Api == "mpt_DisputeOrder")
        {
            // Who has a part in it.
            var named = new Entity("mpt_order", (Guid)request["OrderId"]) { ["mpt_requestedby"] = new EntityReference("systemuser", user) };
            WriteUnguarded(named);
        }

        if (call.Api == "mpt_EndDelegation")
        {
            var delegation = (Guid)request["DelegationId"];
            WriteUnguarded(new Entity("mpt_delegation", delegation) { ["mpt_delegateid"] = new EntityReference("systemuser", user) });
        }

        if (call.Api is "mpt_WithdrawOrder" or "mpt_DisputeOrder" && role == "Matterport Requester")
        {
            // Who sees their own orders only.
            _environment.Platform.System.Update(
                new Entity("mpt_order", (Guid)request["OrderId"]) { ["ownerid"] = new EntityReference("systemuser", user) }
            );
        }

        var service = _environment.Platform.ServiceFor(user);
        return () => service.Execute(request);
    }

    private void WriteUnguarded(Entity row) =>
        _guards.WithoutGuards(() =>
        {
            _environment.Platform.System.Update(row);
            return row.Id;
        });

    private DateTime Now => _environment.Clock.GetUtcNow().UtcDateTime;

    // Everybody with one of the roles of these tests may approve.
    private void StartOrdering()
    {
        var policy = NewPolicy();
        var approver = _environment.Platform.CreateUser("Approver", "System Administrator");
        Ordering.Limit(policy, "mpt_userid", new EntityReference("systemuser", approver), 100_000m);
        foreach (var role in _environment.Platform.System.RetrieveMultiple(new QueryExpression("role")).Entities)
        {
            Ordering.Limit(policy, "mpt_securityroleid", $"{role.Id}", 100_000m);
        }

        _approver = approver;
        _environment.Call(_environment.Platform.CreateUser("Confirmer", "System Administrator"), "mpt_ConfirmPolicy", ("PolicyId", policy));
        _environment.Call(_environment.Ada, "mpt_SwitchOrdering", ("AccountId", _environment.AccountId), ("Mode", "dry-run"));
        _environment.Clock.Advance(TimeSpan.FromDays(1));
    }

    private OrderingPolicy Ordering => new(_environment, _environment.Ada);

    private Guid NewPolicy()
    {
        var policy = Ordering.Draft(budget: 100_000m);
        Ordering.Limit(policy, "mpt_userid", new EntityReference("systemuser", _environment.Rita));
        return policy;
    }

    private Guid Unlisted()
    {
        var model = _models.Dequeue();
        _environment.MatterportAccount.Edit(model, one => one with { Visibility = "unlisted" });
        return _environment.Mirror(model).Id;
    }

    private (string Name, object Value)[] Requesting() =>
        [("ModelRowId", Unlisted()), ("Lines", $$"""[{"bundleId":"{{OrderingWorld.Pack}}"}]"""), ("OperationId", $"{Guid.NewGuid()}")];

    private (string Name, object Value)[] Deciding()
    {
        var asked = _environment.Call(
            _environment.Platform.CreateUser("Requester", "System Administrator"),
            "mpt_RequestOrder",
            Requesting()
        );
        return [("OrderId", asked["OrderId"]), ("Decision", "approve"), ("Hash", asked["Hash"])];
    }

    private Guid Approved()
    {
        var decision = Deciding();
        _environment.Call(_approver, "mpt_DecideOrder", decision);
        return (Guid)decision[0].Value;
    }

    // A file of an add-on that somebody bought elsewhere.
    private Guid Delivered()
    {
        var known = _environment.Rows("mpt_asset");
        if (known.Count > 0)
        {
            return known[0].Id;
        }

        _environment.MatterportAccount.Settings.MatterPakTime = TimeSpan.Zero;
        MatterportSite.Buy(_environment, _linked, OrderingWorld.Pack);
        _environment.Call(
            _environment.Ada,
            "mpt_ReceiveModelEvent",
            ("Payload", $$"""{"modelId":"{{_linked}}","type":"bundle_updated"}""")
        );
        _environment.Platform.RunJobs();
        return _environment.Rows("mpt_asset")[0].Id;
    }

    // As if it had been sent a week ago.
    private Guid Sent(OrderState state)
    {
        var order = Approved();
        var last = _environment.Rows("mpt_orderevent").Count(row => row.GetAttributeValue<EntityReference>("mpt_orderid").Id == order);
        foreach (var (command, to) in new[] { (OrderCommand.Send, OrderState.Sending), (OrderCommand.Doubt, state) })
        {
            var happened = new Entity("mpt_orderevent")
            {
                ["mpt_name"] = $"{command}",
                ["mpt_orderid"] = new EntityReference("mpt_order", order),
                ["mpt_orderkey"] = $"mpt_order:{order:N}",
                ["mpt_sequence"] = ++last,
                ["mpt_command"] = new OptionSetValue((int)command),
                ["mpt_tostate"] = new OptionSetValue((int)to),
                ["mpt_happenedon"] = Now.AddDays(-8),
            };
            _guards.WithoutGuards(() => _environment.Platform.System.Create(happened));
        }

        return order;
    }

    private static IEnumerable<RoleMetadata> Roles(SecurityPage.CustomApiCase call) =>
        call
            .Privileges.Select(privilege => Role(Without(call, privilege), call.Privileges.Where(other => other != privilege)))
            .Prepend(Role(Exactly(call), call.Privileges));

    private static RoleMetadata Role(string name, IEnumerable<string> privileges) =>
        new(Guid.NewGuid(), name, privileges.ToDictionary(one => one, _ => PrivilegeLevel.Global));

    private (string Name, object Value)[] Arguments(string call) =>
        call switch
        {
            "mpt_CreateTag" => Tagging(),
            "mpt_DeleteTag" => [("TagId", Tag())],
            "mpt_CreateWorkFromTag a new row" => [("TagId", Tag()), ("WorkTargetId", VisitTarget())],
            "mpt_CreateWorkFromTag a row that exists" => [("TagId", Tag()), ("WorkTargetId", VisitTarget()), ("ExistingRowId", Visit())],
            "mpt_DismissModels" => Dismissing(),
            "mpt_InstallDefaults" => OneMappingLess(),
            "mpt_LinkModel a property" => Linking("mpt_property", Property(), _models.Dequeue()),
            "mpt_LinkModel a site visit" => Linking("mpt_sitevisit", Visit(), _models.Dequeue()),
            "mpt_LinkModel another role" => [.. Relinking(), ("Role", 720270002)],
            "mpt_LinkModel taking over" => [.. Linking("mpt_property", Property(), Taken()), ("TakeOver", true)],
            "mpt_MatchRecords" => [("TableName", "mpt_property")],
            "mpt_ResolveIssues a conflict" => [("IssueIds", _conflicts.Dequeue().ToString()), ("Choice", "dataverse")],
            "mpt_ResolveIssues closing" => [("IssueIds", Failure().ToString()), ("Choice", "dismiss")],
            "mpt_ReceiveModelEvent" => [("Payload", $$"""{"modelId":"{{_linked}}","type":"processed"}""")],
            "mpt_SetSecret" => [("AccountId", _environment.Rows("mpt_account")[0].Id), ("Purpose", "webhook"), ("Value", "s3cret")],
            "mpt_DecideMissing" => [("AccountId", _environment.Rows("mpt_account")[0].Id), ("Decision", "keep-looking")],
            "mpt_StartSync resetting the clocks" => [("ResetClocks", true)],
            "mpt_SearchModels" => [("Text", NameOf(_linked))],
            "mpt_SuggestModels" => [("TableName", "mpt_property"), ("RowId", Property(NameOf(_linked)))],
            "mpt_UnlinkModel of a property" => [("LinkId", Link("mpt_property", Property(), _models.Dequeue()))],
            "mpt_UnlinkModel of a site visit" => [("LinkId", Link("mpt_sitevisit", Visit(), _models.Dequeue()))],
            "mpt_ConfirmPolicy" => [("PolicyId", NewPolicy())],
            "mpt_SwitchOrdering" => [("AccountId", _environment.AccountId), ("Mode", "dry-run")],
            "mpt_Delegate" => [("DelegateId", _environment.Rita), ("StartsOn", Now), ("EndsOn", Now.AddDays(1))],
            "mpt_QuoteOrder" => [("ModelRowId", Unlisted())],
            "mpt_RequestOrder" => Requesting(),
            "mpt_DecideOrder" => Deciding(),
            "mpt_WithdrawOrder" => [("OrderId", Approved())],
            "mpt_EndDelegation" => [("DelegationId", Delegated())],
            "mpt_DisputeOrder" => [("OrderId", Approved()), ("Reason", "It was not me.")],
            "mpt_GetAssetLink" => [("AssetRowId", Delivered())],
            "mpt_SettleOrder" => [("OrderId", Sent(OrderState.Unknown)), ("LineNumber", 1), ("Outcome", "not-charged")],
            "mpt_RecordCharge" =>
            [
                ("OrderId", Sent(OrderState.Placed)),
                ("LineNumber", 1),
                ("Kind", "not-charged"),
                ("ChargedOn", Now),
                ("OperationId", "one"),
            ],
            _ => [.. ProductEnvironment.Package.CustomApis[call.Split(' ')[0]].Parameters.Where(one => !one.Optional).Select(Argument)],
        };

    private (string Name, object Value) Argument(CustomApiParameter parameter) =>
        parameter.Name switch
        {
            "TableName" => (parameter.Name, "mpt_model"),
            "RowId" or "ModelRowId" => (parameter.Name, _environment.Mirror(_linked).Id),
            "AccountId" => (parameter.Name, _environment.Rows("mpt_account")[0].Id),
            _ => throw new ArgumentOutOfRangeException(nameof(parameter), parameter.Name, "Say here with which arguments it is called."),
        };

    private static (string Name, object Value)[] Linking(string table, Guid row, string model) =>
        [("TableName", table), ("RowId", row), ("ModelId", model)];

    private (string Name, object Value)[] Dismissing() =>
        [("TableName", "mpt_property"), ("RowId", Property()), ("ModelRowIds", $"{_environment.Mirror(_models.Dequeue()).Id}")];

    private (string Name, object Value)[] Relinking()
    {
        var (property, model) = (Property(), _models.Dequeue());
        Link("mpt_property", property, model);
        return Linking("mpt_property", property, model);
    }

    private string Taken()
    {
        var model = _models.Dequeue();
        Link("mpt_property", Property(), model);
        return model;
    }

    private Guid Link(string table, Guid row, string model) =>
        (Guid)_environment.Call(_environment.Ada, "mpt_LinkModel", Linking(table, row, model))["LinkId"];

    private string NameOf(string model) => _environment.MatterportAccount.Models.Single(one => one.Id == model).Name!;

    private Guid Property(string? name = null) =>
        _environment.Platform.System.Create(new Entity("mpt_property") { ["mpt_name"] = name ?? $"House {++_properties}" });

    private Guid Visit() => _environment.Platform.System.Create(new Entity("mpt_sitevisit") { ["mpt_name"] = "Visit" });

    private (string Name, object Value)[] Tagging()
    {
        var tag = _guards.WithoutGuards(() => _environment.NewTag("Valve"));
        return
        [
            ("ModelRowId", tag.GetAttributeValue<EntityReference>("mpt_modelid").Id),
            ("FloorId", tag.GetAttributeValue<EntityReference>("mpt_floorid").Id),
            ("Label", "Valve"),
            ("PositionX", 1m),
            ("PositionY", 2m),
            ("PositionZ", 3m),
        ];
    }

    private Guid Tag() => _guards.WithoutGuards(() => _environment.Platform.System.Create(_environment.NewTag("Cracked tile")));

    private Guid VisitTarget() =>
        _environment.Platform.System.Create(
            new Entity("mpt_worktarget")
            {
                ["mpt_name"] = $"Visit {++_targets}",
                ["mpt_tablename"] = "mpt_sitevisit",
                ["mpt_titlecolumn"] = "mpt_name",
            }
        );

    private Guid Delegated() =>
        _guards.WithoutGuards(() =>
            _environment.Platform.System.Create(
                new Entity("mpt_delegation")
                {
                    ["mpt_name"] = "Rita → somebody",
                    ["mpt_absentid"] = new EntityReference("systemuser", _environment.Rita),
                    ["mpt_from"] = Now,
                    ["mpt_until"] = Now.AddDays(1),
                }
            )
        );

    private Guid Failure() =>
        _guards.WithoutGuards(() =>
            _environment.Platform.System.Create(
                new Entity("mpt_syncissue") { ["mpt_name"] = "A failure", ["mpt_kind"] = new OptionSetValue(720270001) }
            )
        );

    private (string Name, object Value)[] OneMappingLess()
    {
        _environment.Platform.System.Delete("mpt_fieldmapping", _environment.Rows("mpt_fieldmapping", "mpt_name")[0].Id);
        return [];
    }

    private void RaiseConflicts(string[] models)
    {
        foreach (var model in models)
        {
            _environment.Platform.System.Update(new Entity("mpt_model", _environment.Mirror(model).Id) { ["mpt_internalnotes"] = "ours" });
            _environment.MatterportAccount.Edit(model, one => one with { Description = "theirs" });
        }

        _environment.Clock.Advance(TimeSpan.FromMinutes(5));
        _environment.Sync();
    }
}
