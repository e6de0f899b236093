using MatterportForDataverse.EmbeddedDataverse.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Product.Tests.Linking;

/// <summary>What a click costs: how often our steps call the platform within one save or one link (docs/syncing.md, "A click").</summary>
public sealed class StepCostTests : IDisposable
{
    private readonly ProductEnvironment _environment = new();
    private readonly Guid _house;
    private readonly string _model;

    public StepCostTests()
    {
        _environment.Sync();
        _model = _environment
            .MatterportAccount.Models.First(one => one is { Demo: false, State: "active", InternalId: null, Publication.Summary: null })
            .Id;
        _house = Create("mpt_property", ("mpt_name", "House"));
    }

    [Fact]
    public void Saving_a_property_without_a_model_calls_nothing() =>
        Assert.Empty(Calls(() => Edit(("mpt_summary", "A sunny house"), ("mpt_locality", "Leeds"))));

    [UsualFact]
    public void Saving_one_copied_column_or_six_calls_four_times()
    {
        Link();
        string[] calls = ["RetrieveMultiple mpt_fieldmapping", "RetrieveMultiple mpt_model", "Update mpt_model", "Create mpt_change"];

        Assert.Equal(calls, Calls(() => Edit(("mpt_summary", "A sunny house"))));
        Assert.Equal(
            calls,
            Calls(() =>
                Edit(
                    ("mpt_summary", "A shady house"),
                    ("mpt_addressline1", "1 New Street"),
                    ("mpt_locality", "Leeds"),
                    ("mpt_postalcode", "LS1 1AA"),
                    ("mpt_listingid", "L-1"),
                    ("mpt_listinglink", "https://example.com/1")
                )
            )
        );
    }

    [UsualFact]
    public void Linking_calls_fourteen_times_and_once_for_what_the_model_gets()
    {
        var calls = Calls(Link);
        var house = _environment.Platform.System.Retrieve("mpt_property", _house, new ColumnSet("mpt_locality"));

        Assert.NotNull(house["mpt_locality"]);
        Assert.Equal(14, calls.Count);
        Unlink();
        Edit(("mpt_summary", "Ours"));
        Assert.Equal(["Create mpt_change"], Added(calls, Calls(Link)).Except(["Delete mpt_matchreview"]));
    }

    [UsualFact]
    public void A_question_of_a_link_calls_three_times()
    {
        Edit(("mpt_listinglink", "https://example.com/1"));
        var calls = Calls(Link);
        Unlink();
        Edit(("mpt_locality", "Another town"));

        Assert.Equal(
            ["Create mpt_syncissue", "RetrieveMultiple mpt_syncissue", "mpt_OnConflictRaised"],
            Added(calls, Calls(Link)).Except(["Delete mpt_matchreview"]).Order(StringComparer.Ordinal)
        );
    }

    [UsualTheory]
    [InlineData(1)]
    [InlineData(10)]
    public void Each_site_visit_that_follows_calls_twice(int visits)
    {
        var calls = Calls(Link).Count;
        Unlink();
        for (var visit = 0; visit < visits; visit++)
        {
            Create("mpt_sitevisit", ("mpt_name", "Visit"), ("mpt_propertyid", new EntityReference("mpt_property", _house)));
        }

        Assert.Equal(calls + 1 + (2 * visits), Calls(Link).Count(call => call != "Delete mpt_matchreview"));
    }

    public void Dispose() => _environment.Dispose();

    private static List<string> Added(List<string> before, List<string> after)
    {
        var added = after.ToList();
        before.ForEach(call => added.Remove(call));
        return added;
    }

    private List<string> Calls(Action act)
    {
        var calls = new List<ObservedRequest>();
        _environment.Platform.Hooks.BeforeRequest = calls.Add;
        act();
        _environment.Platform.Hooks.BeforeRequest = null;
        return [.. calls.Where(call => call is { Depth: > 1, Asynchronous: false }).Select(call => $"{call.Message} {call.Table}".Trim())];
    }

    private void Link() =>
        _environment.Call(_environment.Ann, "mpt_LinkModel", ("TableName", "mpt_property"), ("RowId", _house), ("ModelId", _model));

    private void Unlink()
    {
        var link = _environment.Rows("mpt_modellink", "mpt_propertyid").Single(row => row.Contains("mpt_propertyid"));
        _environment.Call(_environment.Ann, "mpt_UnlinkModel", ("LinkId", link.Id), ("Restore", true));
    }

    private void Edit(params (string Column, object Value)[] values) =>
        _environment.Platform.ServiceFor(_environment.Ann).Update(With(new Entity("mpt_property", _house), values));

    private Guid Create(string table, params (string Column, object Value)[] values) =>
        _environment.Platform.ServiceFor(_environment.Ann).Create(With(new Entity(table), values));

    private static Entity With(Entity row, (string Column, object Value)[] values)
    {
        foreach (var (column, value) in values)
        {
            row[column] = value;
        }

        return row;
    }
}
