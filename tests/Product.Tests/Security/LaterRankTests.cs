using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Security;

/// <summary>A step of somebody else that changes a write after our guards have looked at it, and before the operation.</summary>
public sealed class LaterRankTests : IDisposable
{
    private readonly ProductEnvironment _environment = new();
    private readonly ForeignSteps _steps;

    public LaterRankTests() => _steps = new ForeignSteps(_environment.Platform);

    [Theory]
    [InlineData("mpt_property", "mpt_name", "guard.current-model")]
    [InlineData("mpt_model", "mpt_summary", "guard.model")]
    public void A_step_of_later_rank_before_the_operation_adds_no_guarded_column(string table, string edited, string code)
    {
        _environment.Sync();
        var row = table == "mpt_model" ? _environment.Rows(table)[0].Id : Ann.Create(new Entity("mpt_property") { ["mpt_name"] = "House" });
        _steps.Add(
            "Update",
            table,
            20,
            (context, _) =>
            {
                var target = (Entity)context.InputParameters["Target"];
                target[table == "mpt_model" ? "mpt_mergebase" : "mpt_currentmodelid"] =
                    table == "mpt_model" ? "{}" : _environment.Rows("mpt_model")[0].ToEntityReference();
            }
        );

        Assert.Equal(code, CallOutcome.Of(() => Ada.Update(new Entity(table, row) { [edited] = "Edited" })));

        Assert.Equal(1, _steps.Calls);
    }

    [Theory]
    [InlineData("mpt_summary")]
    [InlineData("mpt_addressline1")]
    public void A_step_of_later_rank_falsifies_no_key_that_models_are_found_by(string edited)
    {
        _environment.Sync();
        var row = _environment.Rows("mpt_model")[0].Id;
        Assert.Equal(CallOutcome.Done, CallOutcome.Of(() => Ada.Update(new Entity("mpt_model", row) { [edited] = "1 First Street" })));
        _steps.Add("Update", "mpt_model", 20, (context, _) => ((Entity)context.InputParameters["Target"])["mpt_streetkey"] = "false");

        Assert.Equal("guard.model", CallOutcome.Of(() => Ada.Update(new Entity("mpt_model", row) { [edited] = "2 Second Street" })));

        Assert.Equal(1, _steps.Calls);
    }

    [Fact]
    public void A_step_of_later_rank_that_creates_adds_no_current_model()
    {
        _environment.Sync();
        _steps.Add(
            "Create",
            "mpt_property",
            20,
            (context, _) =>
                ((Entity)context.InputParameters["Target"])["mpt_currentmodelid"] = _environment.Rows("mpt_model")[0].ToEntityReference()
        );

        Assert.Equal("guard.current-model", CallOutcome.Of(() => Ada.Create(new Entity("mpt_property") { ["mpt_name"] = "House" })));
    }

    [Theory]
    [InlineData("mpt_fieldmapping", "mpt_field", "colour", "guard.field-mapping")]
    [InlineData("mpt_fieldmapping", "mpt_column", "no column", "guard.field-mapping")]
    [InlineData("mpt_account", "mpt_vaultsecreturi", "https://vault.azure.net.evil.com/secrets/a", "guard.account")]
    [InlineData("mpt_account", "mpt_tokenid", "abc:def", "guard.account")]
    [InlineData("mpt_account", "mpt_environmentid", "another", "guard.account")]
    public void A_step_of_later_rank_writes_no_value_that_is_refused_before_it(string table, string column, string value, string code)
    {
        var row = _environment.Rows(table)[0].Id;
        foreach (var message in new[] { "Create", "Update" })
        {
            _steps.Add(message, table, 20, (context, _) => ((Entity)context.InputParameters["Target"])[column] = value);
        }

        Assert.Equal(code, CallOutcome.Of(() => Ada.Create(Another(table))));
        Assert.Equal(code, CallOutcome.Of(() => Ada.Update(new Entity(table, row) { ["mpt_name"] = "Edited" })));

        Assert.Equal(2, _steps.Calls);
        Assert.DoesNotContain(_environment.Rows(table), one => one.GetAttributeValue<string>(column) == value);
    }

    public void Dispose() => _environment.Dispose();

    private IOrganizationService Ada => _environment.Platform.ServiceFor(_environment.Ada);

    private IOrganizationService Ann => _environment.Platform.ServiceFor(_environment.Ann);

    private static Entity Another(string table) =>
        table == "mpt_account"
            ? new Entity(table) { ["mpt_name"] = "Another" }
            : new Entity(table)
            {
                ["mpt_name"] = "Another",
                ["mpt_tablename"] = "mpt_sitevisit",
                ["mpt_column"] = "mpt_visitnotes",
                ["mpt_field"] = "name",
                ["mpt_direction"] = new OptionSetValue(720270001),
            };
}
