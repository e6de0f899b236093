using MatterportForDataverse.Product.Tests.Simulation;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Product.Tests;

/// <summary>A model is gone from Matterport, and somebody else's step refuses that it is marked as missing.</summary>
public sealed class RetirementTests : IDisposable
{
    private const int Missing = 720270005;
    private readonly ProductEnvironment _environment = new();
    private readonly Poison _poison;
    private readonly string _model;
    private readonly Guid _property;

    public RetirementTests()
    {
        _poison = new Poison(_environment.Platform);
        _environment.Sync();
        _model = _environment.MatterportAccount.Models.First(one => one is { Demo: false, State: "active" }).Id;
        _property = _environment.Platform.ServiceFor(_environment.Ann).Create(new Entity("mpt_property") { ["mpt_name"] = "House" });
        _environment.Call(_environment.Ann, "mpt_LinkModel", ("TableName", "mpt_property"), ("RowId", _property), ("ModelId", _model));
    }

    [Fact]
    public void A_model_that_its_record_does_not_let_go_is_told_of_and_goes_when_it_may()
    {
        _environment.MatterportAccount.Delete(_model);
        _poison.Refuse($"{_property:D}");
        _environment.Sync(full: true);

        var issue = Assert.Single(Open);
        Assert.Equal("retiring", issue["mpt_field"]);
        Assert.Contains("\"issue.not-retired\"", (string)issue["mpt_message"], StringComparison.Ordinal);
        Assert.NotEqual(Missing, State);
        Assert.NotNull(Current);

        _poison.Cure();
        _environment.Clock.Advance(TimeSpan.FromDays(1));
        _environment.Sync(full: true);

        Assert.Equal("missing", Assert.Single(Open)["mpt_field"]);
        Assert.Equal(Missing, State);
        Assert.Null(Current);
    }

    public void Dispose() => _environment.Dispose();

    private Entity[] Open =>
        [
            .. _environment
                .Rows("mpt_syncissue")
                .Where(row => SimulatedWorld.IsActive(row) && row.GetAttributeValue<string>("mpt_field") is "retiring" or "missing"),
        ];

    private int State => _environment.Mirror(_model).GetAttributeValue<OptionSetValue>("mpt_syncstate").Value;

    private EntityReference? Current =>
        _environment
            .Platform.System.Retrieve("mpt_property", _property, new ColumnSet("mpt_currentmodelid"))
            .GetAttributeValue<EntityReference>("mpt_currentmodelid");
}
