using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Product.Tests.Security;

/// <summary>Writing by hand what the synchronisation goes by: whoever tries, and in whatever way.</summary>
public sealed class TamperingTests : IDisposable
{
    private readonly ProductEnvironment _environment = new();

    [Theory]
    [InlineData("Matterport Operator")]
    [InlineData("Matterport Administrator")]
    [InlineData("System Administrator")]
    public void No_column_that_is_ours_is_written_in_any_way(string role)
    {
        _environment.Sync();
        var service = As(role);
        var rows = new Dictionary<string, Guid>
        {
            ["mpt_model"] = _environment.Rows("mpt_model")[0].Id,
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
            WriteMessages.All.SelectMany(_ => ours, (way, one) => (Way: way, one.Table, one.Column, one.Code)),
            one =>
                Assert.Equal(
                    one.Code,
                    CallOutcome.Of(() =>
                        WriteMessages.Write(
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
    [InlineData("mpt_pauseduntil")]
    [InlineData("mpt_lastliston")]
    [InlineData("mpt_lastfullon")]
    public void The_clocks_of_an_account_are_turned_by_nobody(string clock)
    {
        var late = new DateTime(2099, 1, 1, 0, 0, 0, DateTimeKind.Utc);

        Assert.Equal(
            CallOutcome.NoPrivilege,
            CallOutcome.Of(() => As("Matterport Operator").Update(new Entity("mpt_account", _environment.AccountId) { [clock] = late }))
        );
        Assert.All(
            new[] { "Matterport Administrator", "System Administrator" },
            role =>
            {
                Assert.Equal(
                    "guard.account",
                    CallOutcome.Of(() => As(role).Update(new Entity("mpt_account", _environment.AccountId) { [clock] = late }))
                );
                Assert.Equal(
                    "guard.account",
                    CallOutcome.Of(() => As(role).Create(new Entity("mpt_account") { ["mpt_name"] = "Second", [clock] = late }))
                );
            }
        );
    }

    [Fact]
    public void An_edit_of_a_property_does_not_reach_a_model_that_nobody_linked()
    {
        _environment.Sync();
        var ann = _environment.Platform.ServiceFor(_environment.Ann);
        var model = _environment.Rows("mpt_model")[0];
        var property = Property();

        Assert.Equal(
            "guard.current-model",
            CallOutcome.Of(() => ann.Update(new Entity("mpt_property", property) { ["mpt_currentmodelid"] = model.ToEntityReference() }))
        );
        ann.Update(new Entity("mpt_property", property) { ["mpt_summary"] = "Words for a house of somebody else" });

        Assert.Equal(
            model.GetAttributeValue<string>("mpt_summary"),
            _environment
                .Platform.System.Retrieve("mpt_model", model.Id, new ColumnSet("mpt_summary"))
                .GetAttributeValue<string>("mpt_summary")
        );
    }

    [Fact]
    public void Naming_a_model_by_its_key_leads_around_no_guard()
    {
        _environment.Sync();
        var known = _environment.Rows("mpt_model")[0].GetAttributeValue<string>("mpt_matterportid");
        var service = _environment.Platform.ServiceFor(_environment.Ann);

        Assert.Equal("guard.model", CallOutcome.Of(() => WriteMessages.Write(service, "Upsert", ByKey(known, "mpt_mergebase", "{}"))));
        Assert.Equal(CallOutcome.Done, CallOutcome.Of(() => WriteMessages.Write(service, "Upsert", ByKey(known, "mpt_summary", "ours"))));
        Assert.Equal(
            "guard.model",
            CallOutcome.Of(() => WriteMessages.Write(As("System Administrator"), "Upsert", ByKey("aaaaaaaaaaa", "mpt_summary", "ours")))
        );
    }

    [Fact]
    public void An_edit_is_in_the_journal_with_who_made_it_and_nobody_takes_it_out_again()
    {
        _environment.Sync();
        _environment
            .Platform.ServiceFor(_environment.Ann)
            .Update(new Entity("mpt_model", _environment.Rows("mpt_model")[0].Id) { ["mpt_summary"] = "Words that Ann regrets" });
        var entry = _environment
            .Rows("mpt_change")
            .Single(row => row.GetAttributeValue<string>("mpt_fields").Contains("Words that Ann regrets", StringComparison.Ordinal));
        Assert.Equal(_environment.Ann, entry.GetAttributeValue<EntityReference>("mpt_changedby").Id);

        foreach (
            var (role, refusal) in new[]
            {
                ("Matterport Operator", CallOutcome.NoPrivilege),
                ("Matterport Administrator", CallOutcome.NoPrivilege),
                ("System Administrator", "guard.journal"),
            }
        )
        {
            Assert.Equal(refusal, CallOutcome.Of(() => As(role).Update(new Entity("mpt_change", entry.Id) { ["mpt_fields"] = "[]" })));
            Assert.Equal(
                refusal,
                CallOutcome.Of(() => As(role).Update(new Entity("mpt_change", entry.Id) { ["statecode"] = new OptionSetValue(1) }))
            );
            Assert.Equal(refusal, CallOutcome.Of(() => As(role).Delete("mpt_change", entry.Id)));
            Assert.Equal(
                refusal,
                CallOutcome.Of(() =>
                    As(role)
                        .Create(
                            new Entity("mpt_change")
                            {
                                ["mpt_name"] = "summary in Dataverse",
                                ["mpt_changedby"] = new EntityReference("systemuser", _environment.Rita),
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
        Assert.Equal(code, CallOutcome.Of(() => As("System Administrator").Create(new Entity(table) { ["mpt_name"] = "made up" })));

    [Fact]
    public void Deactivating_a_model_hides_it_and_stops_nothing()
    {
        _environment.Sync();
        var model = _environment.MatterportAccount.Models.First(one => one is { Demo: false, State: "active" });
        _environment
            .Platform.ServiceFor(_environment.Ann)
            .Update(new Entity("mpt_model", _environment.Mirror(model.Id).Id) { ["statecode"] = new OptionSetValue(1) });
        _environment.MatterportAccount.Edit(model.Id, one => one with { Name = "Renamed meanwhile" });
        _environment.Clock.Advance(TimeSpan.FromMinutes(5));

        _environment.Sync();

        Assert.Equal("Renamed meanwhile", _environment.Mirror(model.Id)["mpt_name"]);
    }

    public void Dispose() => _environment.Dispose();

    private IOrganizationService As(string role) => _environment.Platform.ServiceFor(_environment.Platform.CreateUser(role, role));

    private Guid Property() =>
        _environment.Platform.ServiceFor(_environment.Ann).Create(new Entity("mpt_property") { ["mpt_name"] = "House" });

    private Guid Visit() =>
        _environment.Platform.ServiceFor(_environment.Ann).Create(new Entity("mpt_sitevisit") { ["mpt_name"] = "Visit" });

    private Entity ByKey(string model, string column, string text) =>
        new(
            "mpt_model",
            new KeyAttributeCollection
            {
                ["mpt_accountid"] = new EntityReference("mpt_account", _environment.AccountId),
                ["mpt_matterportid"] = model,
            }
        )
        {
            [column] = text,
        };

    private object AnyValue(string table, string name)
    {
        var column = ProductEnvironment.Package.Tables[table].Find(name)!;
        return column.Type switch
        {
            ColumnType.Text or ColumnType.Memo => "x",
            ColumnType.Choice => new OptionSetValue(column.Options.Keys.First()),
            ColumnType.Boolean => true,
            ColumnType.WholeNumber => 1,
            ColumnType.DecimalNumber => 1m,
            ColumnType.DateTime => ProductEnvironment.Start,
            ColumnType.Lookup => new EntityReference(column.Targets[0], _environment.Rows(column.Targets[0])[0].Id),
            _ => throw new NotSupportedException($"{table}.{name} is of type {column.Type}."),
        };
    }
}
