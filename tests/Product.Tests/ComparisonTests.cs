using MatterportForDataverse.Product.Tests.Simulation;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Product.Tests;

/// <summary>Records and models are compared after a mapping was switched, and one of them refuses to be written.</summary>
public sealed class ComparisonTests : IDisposable
{
    private const int ToDataverse = 720270001;

    private readonly ProductEnvironment _environment = new();
    private readonly Poison _poison;
    private readonly string[] _models;
    private readonly Guid[] _properties;

    public ComparisonTests()
    {
        _poison = new Poison(_environment.Platform);
        _environment.Sync();
        _models =
        [
            .. _environment.MatterportAccount.Models.Where(one => one is { Demo: false, State: "active" }).Take(3).Select(one => one.Id),
        ];
        _properties = [.. _models.Select((_, at) => Ann.Create(new Entity("mpt_property") { ["mpt_name"] = $"House {at}" }))];
        foreach (var (model, property) in _models.Zip(_properties))
        {
            _environment.Call(_environment.Ann, "mpt_LinkModel", ("TableName", "mpt_property"), ("RowId", property), ("ModelId", model));
        }

        Pass(30);
        _environment.Sync(full: true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_record_that_is_refused_is_told_of_and_holds_up_no_other(bool isModel)
    {
        Diverge(isModel);
        _poison.Refuse(isModel ? _models[1] : $"{_properties[1]:D}");

        var run = _environment.Sync();

        Assert.Equal(1, run["mpt_failedcount"]);
        var issue = Assert.Single(Open);
        Assert.Equal(_properties[1].ToString("D"), issue["mpt_rowid"]);
        Assert.Equal(("mpt_property", "House 1"), (issue["mpt_tablename"], issue["mpt_name"]));
        Assert.Contains("Not this row, says a step of somebody else.", Said(issue), StringComparison.Ordinal);
        Assert.Equal([true, false, true], [.. _models.Select((_, at) => IsSettled(at, isModel))]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void It_is_tried_again_and_the_issue_closes_when_it_is_no_longer_refused(bool isModel)
    {
        Diverge(isModel);
        _poison.Refuse(isModel ? _models[1] : $"{_properties[1]:D}");
        _environment.Sync();
        var issue = Assert.Single(Open);
        for (var attempt = 1; attempt < 4; attempt++)
        {
            Pass(24 * 60);
            _environment.Sync();

            var still = Assert.Single(Open);
            Assert.Equal((issue.Id, attempt), (still.Id, still["mpt_attempts"]));
        }

        _poison.Cure();
        Pass(24 * 60);
        _environment.Sync();

        Assert.Empty(Open);
        Assert.True(IsSettled(1, isModel));
        Assert.Equal(1, Row("mpt_syncissue", issue.Id).GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [Fact]
    public void Before_its_time_comes_it_is_not_tried_again()
    {
        Diverge(isModel: false);
        _poison.Refuse($"{_properties[1]:D}");
        _environment.Sync();
        _poison.Cure();

        Pass(5);
        _environment.Sync();

        Assert.Single(Open);
        Assert.False(IsSettled(1, isModel: false));
    }

    [Fact]
    public void A_copy_that_leaves_no_difference_closes_the_issue()
    {
        Diverge(isModel: false);
        _poison.Refuse($"{_properties[1]:D}");
        _environment.Sync();
        _poison.Cure();

        Ann.Update(new Entity("mpt_model", _environment.Mirror(_models[1]).Id) { ["mpt_locality"] = "Elsewhere" });
        Assert.Single(Open);

        Ann.Update(new Entity("mpt_model", _environment.Mirror(_models[1]).Id) { ["mpt_summary"] = "Written by hand" });
        Assert.Empty(Open);
        Assert.Equal("Written by hand", Row("mpt_property", _properties[1])["mpt_summary"]);
    }

    [Fact]
    public void Unlinking_closes_the_issue()
    {
        Diverge(isModel: true);
        _poison.Refuse(_models[1]);
        _environment.Sync();
        _poison.Cure();
        Assert.Single(Open);

        var link = _environment.Rows("mpt_modellink").Single(row => (string)row["mpt_rowid"] == _properties[1].ToString("D"));
        _environment.Call(_environment.Ann, "mpt_UnlinkModel", ("LinkId", link.Id));

        Assert.Empty(Open);
    }

    [Fact]
    public void Switching_off_all_field_mappings_of_its_table_closes_the_issue()
    {
        Diverge(isModel: false);
        _poison.Refuse($"{_properties[1]:D}");
        _environment.Sync();
        foreach (var mapping in _environment.Rows("mpt_fieldmapping").Where(row => row["mpt_tablename"].Equals("mpt_property")))
        {
            Ada.Update(new Entity("mpt_fieldmapping", mapping.Id) { ["mpt_active"] = false });
            Assert.Single(Open);
        }

        Pass(24 * 60);
        _environment.Sync();

        Assert.Empty(Open);
        Assert.False(IsSettled(1, isModel: false));
    }

    public void Dispose() => _environment.Dispose();

    private IOrganizationService Ann => _environment.Platform.ServiceFor(_environment.Ann);

    private IOrganizationService Ada => _environment.Platform.ServiceFor(_environment.Ada);

    private Entity[] Open =>
        [.. _environment.Rows("mpt_syncissue").Where(row => SimulatedWorld.IsActive(row) && Equals(row["mpt_field"], "comparison"))];

    /// <summary>Has each model, or each record, say something new while the mapping is off, and switches it on again.</summary>
    private void Diverge(bool isModel)
    {
        var mapping = _environment
            .Rows("mpt_fieldmapping")
            .Single(row => row["mpt_tablename"].Equals("mpt_property") && row["mpt_field"].Equals("summary"));
        Ada.Update(new Entity("mpt_fieldmapping", mapping.Id) { ["mpt_active"] = false });
        foreach (var (model, property) in _models.Zip(_properties))
        {
            if (isModel)
            {
                Ann.Update(new Entity("mpt_property", property) { ["mpt_summary"] = "New" });
            }
            else
            {
                Ann.Update(new Entity("mpt_model", _environment.Mirror(model).Id) { ["mpt_summary"] = "New" });
            }
        }

        Pass(10);
        _environment.Sync();
        Ada.Update(
            new Entity("mpt_fieldmapping", mapping.Id)
            {
                ["mpt_active"] = true,
                ["mpt_firstcontact"] = new OptionSetValue(720270000),
                ["mpt_direction"] = isModel ? mapping["mpt_direction"] : new OptionSetValue(ToDataverse),
            }
        );
        Pass(10);
    }

    private bool IsSettled(int at, bool isModel) =>
        isModel
            ? Equals(_environment.Mirror(_models[at]).GetAttributeValue<string>("mpt_summary"), "New")
            : Equals(Row("mpt_property", _properties[at]).GetAttributeValue<string>("mpt_summary"), "New");

    private string Said(Entity issue) =>
        (string)_environment.Call(_environment.Ann, "mpt_Describe", ("TableName", issue.LogicalName), ("RowId", issue.Id))["Text"];

    private Entity Row(string table, Guid id) => _environment.Platform.System.Retrieve(table, id, new ColumnSet(true));

    private void Pass(int minutes) => _environment.Clock.Advance(TimeSpan.FromMinutes(minutes));
}
