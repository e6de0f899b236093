using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Playground.Tests.Product.Security;

/// <summary>Writing by hand what the synchronisation goes by: whoever tries, and in whatever way.</summary>
public sealed class TamperingTests : IDisposable
{
    private readonly Office _office = new();

    [Theory]
    [InlineData("Matterport Operator")]
    [InlineData("Matterport Administrator")]
    [InlineData("System Administrator")]
    public void No_column_that_is_ours_is_written_in_any_way(string role)
    {
        _office.Sync();
        var service = As(role);
        var rows = new Dictionary<string, Guid>
        {
            ["mpt_model"] = _office.Rows("mpt_model")[0].Id,
            ["mpt_property"] = Property(),
            ["mpt_sitevisit"] = Visit(),
        };
        var ours = SecurityPage
            .Guards.SelectMany(guard => guard.Columns.Select(column => (guard.Table, Column: column, guard.Code)))
            .Distinct()
            .ToList();

        Assert.Contains(("mpt_model", "mpt_mergebase", "guard.model"), ours);
        Assert.Contains(("mpt_property", "mpt_currentmodelid", "guard.current-model"), ours);
        Assert.All(
            Ways.All.SelectMany(_ => ours, (way, one) => (Way: way, one.Table, one.Column, one.Code)),
            one =>
                Assert.Equal(
                    one.Code,
                    Told.Of(() =>
                        Ways.Write(
                            service,
                            one.Way,
                            new Entity(one.Table, rows[one.Table]) { [one.Column] = AnyValue(one.Table, one.Column) }
                        )
                    )
                )
        );
    }

    [Theory]
    [InlineData("mpt_watermark")]
    [InlineData("mpt_lasttickon")]
    [InlineData("mpt_lastliston")]
    [InlineData("mpt_lastfullon")]
    public void The_clocks_of_an_account_are_turned_by_nobody(string clock)
    {
        var late = new DateTime(2099, 1, 1, 0, 0, 0, DateTimeKind.Utc);

        Assert.Equal(
            Told.NoPrivilege,
            Told.Of(() => As("Matterport Operator").Update(new Entity("mpt_account", _office.Account) { [clock] = late }))
        );
        Assert.All(
            new[] { "Matterport Administrator", "System Administrator" },
            role =>
            {
                Assert.Equal(
                    "guard.account",
                    Told.Of(() => As(role).Update(new Entity("mpt_account", _office.Account) { [clock] = late }))
                );
                Assert.Equal(
                    "guard.account",
                    Told.Of(() => As(role).Create(new Entity("mpt_account") { ["mpt_name"] = "Second", [clock] = late }))
                );
            }
        );
    }

    [Fact]
    public void An_edit_of_a_property_does_not_reach_a_model_that_nobody_linked()
    {
        _office.Sync();
        var ann = _office.Platform.ServiceFor(_office.Ann);
        var model = _office.Rows("mpt_model")[0];
        var property = Property();

        Assert.Equal(
            "guard.current-model",
            Told.Of(() => ann.Update(new Entity("mpt_property", property) { ["mpt_currentmodelid"] = model.ToEntityReference() }))
        );
        ann.Update(new Entity("mpt_property", property) { ["mpt_summary"] = "Words for a house of somebody else" });

        Assert.Equal(
            model.GetAttributeValue<string>("mpt_summary"),
            _office.Platform.System.Retrieve("mpt_model", model.Id, new ColumnSet("mpt_summary")).GetAttributeValue<string>("mpt_summary")
        );
    }

    [Fact]
    public void Naming_a_model_by_its_key_leads_around_no_guard()
    {
        _office.Sync();
        var known = _office.Rows("mpt_model")[0].GetAttributeValue<string>("mpt_matterportid");
        var service = _office.Platform.ServiceFor(_office.Ann);

        Assert.Equal("guard.model", Told.Of(() => Ways.Write(service, "Upsert", ByKey(known, "mpt_mergebase", "{}"))));
        Assert.Equal(Told.Done, Told.Of(() => Ways.Write(service, "Upsert", ByKey(known, "mpt_summary", "ours"))));
        Assert.Equal(
            "guard.model",
            Told.Of(() => Ways.Write(As("System Administrator"), "Upsert", ByKey("aaaaaaaaaaa", "mpt_summary", "ours")))
        );
    }

    [Fact]
    public void An_edit_is_in_the_journal_with_who_made_it_and_nobody_takes_it_out_again()
    {
        _office.Sync();
        _office
            .Platform.ServiceFor(_office.Ann)
            .Update(new Entity("mpt_model", _office.Rows("mpt_model")[0].Id) { ["mpt_summary"] = "Words that Ann regrets" });
        var entry = _office.Rows("mpt_change").Single(row => row.GetAttributeValue<string>("mpt_after") == "Words that Ann regrets");
        Assert.Equal(_office.Ann, entry.GetAttributeValue<EntityReference>("mpt_changedby").Id);

        foreach (
            var (role, refusal) in new[]
            {
                ("Matterport Operator", Told.NoPrivilege),
                ("Matterport Administrator", Told.NoPrivilege),
                ("System Administrator", "guard.journal"),
            }
        )
        {
            Assert.Equal(refusal, Told.Of(() => As(role).Update(new Entity("mpt_change", entry.Id) { ["mpt_after"] = "Kind words" })));
            Assert.Equal(
                refusal,
                Told.Of(() => As(role).Update(new Entity("mpt_change", entry.Id) { ["statecode"] = new OptionSetValue(1) }))
            );
            Assert.Equal(refusal, Told.Of(() => As(role).Delete("mpt_change", entry.Id)));
            Assert.Equal(
                refusal,
                Told.Of(() =>
                    As(role)
                        .Create(
                            new Entity("mpt_change")
                            {
                                ["mpt_name"] = "summary in Dataverse",
                                ["mpt_changedby"] = new EntityReference("systemuser", _office.Rita),
                            }
                        )
                )
            );
        }
    }

    [Theory]
    [InlineData("mpt_syncissue", "guard.sync-issue")]
    [InlineData("mpt_syncrun", "guard.sync-run")]
    [InlineData("mpt_work", "guard.sync-run")]
    [InlineData("mpt_modellink", "guard.model-link")]
    public void Not_even_a_System_Administrator_makes_up_an_issue_a_run_work_or_a_link(string table, string code) =>
        Assert.Equal(code, Told.Of(() => As("System Administrator").Create(new Entity(table) { ["mpt_name"] = "made up" })));

    [Fact]
    public void Deactivating_a_model_hides_it_and_stops_nothing()
    {
        _office.Sync();
        var model = _office.World.Models.First(one => one is { Demo: false, State: "active" });
        _office
            .Platform.ServiceFor(_office.Ann)
            .Update(new Entity("mpt_model", _office.Mirror(model.Id).Id) { ["statecode"] = new OptionSetValue(1) });
        _office.World.Edit(model.Id, one => one with { Name = "Renamed meanwhile" });
        _office.Clock.Advance(TimeSpan.FromMinutes(5));

        _office.Sync();

        Assert.Equal("Renamed meanwhile", _office.Mirror(model.Id)["mpt_name"]);
    }

    public void Dispose() => _office.Dispose();

    private IOrganizationService As(string role) => _office.Platform.ServiceFor(_office.Platform.CreateUser(role, role));

    private Guid Property() => _office.Platform.ServiceFor(_office.Ann).Create(new Entity("mpt_property") { ["mpt_name"] = "House" });

    private Guid Visit() => _office.Platform.ServiceFor(_office.Ann).Create(new Entity("mpt_sitevisit") { ["mpt_name"] = "Visit" });

    private Entity ByKey(string model, string column, string text) =>
        new(
            "mpt_model",
            new KeyAttributeCollection
            {
                ["mpt_accountid"] = new EntityReference("mpt_account", _office.Account),
                ["mpt_matterportid"] = model,
            }
        )
        {
            [column] = text,
        };

    private object AnyValue(string table, string name)
    {
        var column = Office.Package.Tables[table].Find(name)!;
        return column.Type switch
        {
            ColumnType.Text or ColumnType.Memo => "x",
            ColumnType.Choice => new OptionSetValue(column.Options.Keys.First()),
            ColumnType.Boolean => true,
            ColumnType.WholeNumber => 1,
            ColumnType.DecimalNumber => 1m,
            ColumnType.DateTime => Office.Morning,
            ColumnType.Lookup => new EntityReference(column.Targets[0], _office.Rows(column.Targets[0])[0].Id),
            _ => throw new NotSupportedException($"{table}.{name} is of type {column.Type}."),
        };
    }
}
