using System.Text.Json;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedMatterport.Models;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Security;

/// <summary>Getting more than one's access to rows gives, through our custom APIs.</summary>
public sealed class RowAccessTests : IDisposable
{
    /// <summary>A role as a customer may make it: like the operator, but people write their own rows only.</summary>
    private static readonly RoleMetadata OwnRows = new(
        Guid.NewGuid(),
        "Own rows",
        ProductEnvironment
            .Package.Roles.Single(role => role.Name == "Matterport Operator")
            .Privileges.ToDictionary(pair => pair.Key, pair => IsOwn(pair.Key) ? PrivilegeLevel.Basic : pair.Value)
    );

    /// <summary>And one with which people see all models, and only their own properties.</summary>
    private static readonly RoleMetadata OwnProperties = new(
        Guid.NewGuid(),
        "Own properties",
        new Dictionary<string, PrivilegeLevel>
        {
            ["prvReadmpt_Model"] = PrivilegeLevel.Global,
            ["prvReadmpt_Property"] = PrivilegeLevel.Basic,
        }
    );

    private readonly ProductEnvironment _environment = new(roles: [OwnRows, OwnProperties]);
    private readonly Guid _olga;

    public RowAccessTests() => _olga = _environment.Platform.CreateUser("Olga", OwnRows.Name);

    [Theory]
    [InlineData("mpt_account")]
    [InlineData("systemuser")]
    [InlineData("mpt_modellink")]
    public void A_link_leads_to_properties_and_visits_only(string table) =>
        Assert.Equal("link.table", Link(_environment.Ann, table, _environment.AccountId, Free()));

    [Fact]
    public void Linking_takes_the_right_to_write_the_record()
    {
        var (own, others) = (Property(_olga), Property(_environment.Ann));

        Assert.Equal("row.forbidden", Link(_olga, "mpt_property", others, Free()));
        Assert.Empty(_environment.Rows("mpt_modellink"));
        Assert.Equal(CallOutcome.Done, Link(_olga, "mpt_property", own, Free()));
    }

    [Fact]
    public void Linking_takes_the_right_to_write_a_model_that_follows_the_record()
    {
        _environment.Sync();
        var (own, model) = (Property(_olga), Free());

        Assert.Equal("row.forbidden", Link(_olga, "mpt_property", own, model));
        _environment.Platform.System.Update(
            new Entity("mpt_model", _environment.Mirror(model).Id) { ["ownerid"] = new EntityReference("systemuser", _olga) }
        );
        Assert.Equal(CallOutcome.Done, Link(_olga, "mpt_property", own, model));
    }

    [Fact]
    public void A_tag_is_deleted_by_who_may_delete_it()
    {
        _environment.Sync();
        var tag = new GuardSwitch(_environment.Platform).WithoutGuards(() =>
            _environment.Platform.ServiceFor(_environment.Ann).Create(_environment.NewTag("Pump"))
        );

        Assert.Equal("row.forbidden", CallOutcome.Of(() => _environment.Call(_olga, "mpt_DeleteTag", ("TagId", tag))));
        Assert.Single(_environment.Rows("mpt_tag"));
    }

    [Fact]
    public void A_model_is_not_taken_over_from_a_property_that_one_may_not_write()
    {
        var (own, others, model) = (Property(_olga), Property(_environment.Ann), Free());
        Link(_environment.Ann, "mpt_property", others, model);

        Assert.Equal("row.forbidden", Link(_olga, "mpt_property", own, model, ("TakeOver", true)));
        Assert.Equal(others, Assert.Single(_environment.Rows("mpt_modellink")).GetAttributeValue<EntityReference>("mpt_propertyid").Id);
    }

    [Fact]
    public void A_link_is_taken_away_by_who_may_delete_it_and_write_the_record_and_the_visits_follow()
    {
        var (own, others) = (Property(_olga), Property(_environment.Ann));
        Link(_environment.Ann, "mpt_property", others, Free());
        Link(_olga, "mpt_property", own, Free());
        _environment
            .Platform.ServiceFor(_environment.Ann)
            .Create(new Entity("mpt_sitevisit") { ["mpt_name"] = "Of Ann", ["mpt_propertyid"] = new EntityReference("mpt_property", own) });
        Assert.Equal(3, _environment.Rows("mpt_modellink").Count);

        Assert.Equal("row.forbidden", CallOutcome.Of(() => _environment.Call(_olga, "mpt_UnlinkModel", ("LinkId", LinkOf(others)))));
        Assert.Equal(CallOutcome.Done, CallOutcome.Of(() => _environment.Call(_olga, "mpt_UnlinkModel", ("LinkId", LinkOf(own)))));

        Assert.Equal(others, Assert.Single(_environment.Rows("mpt_modellink")).GetAttributeValue<EntityReference>("mpt_propertyid").Id);
    }

    [Fact]
    public void A_link_that_one_made_does_not_open_a_property_that_is_anothers_by_now()
    {
        var property = Property(_olga);
        Link(_olga, "mpt_property", property, Free());
        _environment.Platform.System.Update(
            new Entity("mpt_property", property) { ["ownerid"] = new EntityReference("systemuser", _environment.Ann) }
        );

        Assert.Equal("row.forbidden", CallOutcome.Of(() => _environment.Call(_olga, "mpt_UnlinkModel", ("LinkId", LinkOf(property)))));
        Assert.Equal("row.forbidden", Link(_olga, "mpt_property", property, Free()));
    }

    [Theory]
    [InlineData("dataverse")]
    [InlineData("matterport")]
    public void A_conflict_is_decided_by_who_may_write_the_model(string choice)
    {
        _environment.Sync();
        var model = _environment.MatterportAccount.Models.First(one => one is { Demo: false, State: "active" }).Id;
        _environment.Platform.System.Update(new Entity("mpt_model", _environment.Mirror(model).Id) { ["mpt_internalnotes"] = "ours" });
        _environment.MatterportAccount.Edit(model, one => one with { Description = "theirs" });
        _environment.Clock.Advance(TimeSpan.FromMinutes(5));
        _environment.Sync();
        var issue = Assert.Single(_environment.Rows("mpt_syncissue"), row => row.GetAttributeValue<string>("mpt_field") == "internalnotes");

        Assert.Equal(
            "row.forbidden",
            CallOutcome.Of(() => _environment.Call(_olga, "mpt_ResolveIssues", ("IssueIds", issue.Id.ToString()), ("Choice", choice)))
        );

        Assert.True(IsOpen(issue.Id));
    }

    [Fact]
    public void An_issue_is_put_away_by_who_may_write_it()
    {
        var guards = new GuardSwitch(_environment.Platform);
        Guid Failure(Guid owner) =>
            guards.WithoutGuards(() =>
                _environment.Platform.System.Create(
                    new Entity("mpt_syncissue")
                    {
                        ["mpt_name"] = "A failure",
                        ["mpt_kind"] = new OptionSetValue(720270001),
                        ["ownerid"] = new EntityReference("systemuser", owner),
                    }
                )
            );
        var (own, others) = (Failure(_olga), Failure(_environment.Ann));

        Assert.Equal(
            "row.forbidden",
            CallOutcome.Of(() => _environment.Call(_olga, "mpt_ResolveIssues", ("IssueIds", others.ToString()), ("Choice", "dismiss")))
        );
        Assert.Equal(
            CallOutcome.Done,
            CallOutcome.Of(() => _environment.Call(_olga, "mpt_ResolveIssues", ("IssueIds", own.ToString()), ("Choice", "dismiss")))
        );

        Assert.True(IsOpen(others));
        Assert.False(IsOpen(own));
        Assert.Equal(
            _olga,
            _environment.Rows("mpt_syncissue").Single(row => row.Id == own).GetAttributeValue<EntityReference>("mpt_resolvedby").Id
        );
    }

    [Fact]
    public void Searching_names_no_property_that_one_may_not_see()
    {
        var model = _environment.MatterportAccount.Models.First(one => one is { Demo: false, State: "active" });
        var property = Property(_environment.Ann);
        Link(_environment.Ann, "mpt_property", property, model.Id);
        var eve = _environment.Platform.CreateUser("Eve", OwnProperties.Name);

        Assert.Equal("another property", LinkedTo(eve, model));
        Assert.Equal("House", LinkedTo(_environment.Rita, model));
    }

    public void Dispose() => _environment.Dispose();

    private static bool IsOwn(string privilege) =>
        privilege.StartsWith("prvWrite", StringComparison.Ordinal) || privilege.StartsWith("prvDelete", StringComparison.Ordinal);

    private bool IsOpen(Guid issue) =>
        _environment.Rows("mpt_syncissue").Single(row => row.Id == issue).GetAttributeValue<OptionSetValue>("statecode").Value == 0;

    private Guid Property(Guid owner) =>
        _environment.Platform.ServiceFor(owner).Create(new Entity("mpt_property") { ["mpt_name"] = "House" });

    private string Free()
    {
        var taken = _environment
            .Rows("mpt_modellink")
            .Select(link => link.GetAttributeValue<EntityReference>("mpt_modelid").Id)
            .ToHashSet();
        var ids = _environment
            .Rows("mpt_model")
            .Where(row => taken.Contains(row.Id))
            .Select(row => row.GetAttributeValue<string>("mpt_matterportid"))
            .ToHashSet();
        return _environment.MatterportAccount.Models.First(one => one is { Demo: false, State: "active" } && !ids.Contains(one.Id)).Id;
    }

    private string Link(Guid user, string table, Guid row, string model, params (string Name, object Value)[] more) =>
        CallOutcome.Of(() => _environment.Call(user, "mpt_LinkModel", [("TableName", table), ("RowId", row), ("ModelId", model), .. more]));

    private Guid LinkOf(Guid property) =>
        _environment.Rows("mpt_modellink").Single(link => link.GetAttributeValue<EntityReference>("mpt_propertyid")?.Id == property).Id;

    private string? LinkedTo(Guid user, MatterportModel model)
    {
        using var json = JsonDocument.Parse((string)_environment.Call(user, "mpt_SearchModels", ("Text", model.Name!))["Models"]);
        return json
            .RootElement.EnumerateArray()
            .Single(one => one.GetProperty("modelId").GetString() == model.Id)
            .GetProperty("linkedTo")
            .GetString();
    }
}
