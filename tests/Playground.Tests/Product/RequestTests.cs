using MatterportForDataverse.Benchmarks;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Playground.Tests.Product;

/// <summary>Requests of a run against docs/syncing.md; the benchmark does the same for 100,000 models.</summary>
public sealed class RequestTests
{
    [Theory]
    [InlineData(1_000)]
    [InlineData(2_300)]
    public void A_run_makes_the_requests_that_its_formula_says(int models)
    {
        using var office = new Office(models);
        var all = office.World.Models.Count(model => !model.Demo);
        var pages = Enumerable.Range(0, (all + 999) / 1000).Select(page => Math.Min(1000, all - page * 1000)).ToArray();

        Assert.Equal(RequestFormula.Of(0, all, pages, full: true), Asked(office.Sync(full: true)));
        Assert.Equal(RequestFormula.Of(all, all, pages.Select(_ => 0).ToArray(), full: true), Asked(office.Sync(full: true)));
        Assert.Equal(RequestFormula.Of(all, 1, [0], full: false), Asked(office.Sync()));

        office.Clock.Advance(TimeSpan.FromHours(2));
        foreach (var model in office.World.Models.Where(one => !one.Demo).Take(models / 100).ToArray())
        {
            office.World.Edit(model.Id, one => one with { Name = one.Name + " (renamed)" });
        }

        Assert.Equal(RequestFormula.Of(all, models / 100, [models / 100], full: false), Asked(office.Sync()));
    }

    [Fact]
    public void Sending_makes_the_requests_that_its_formula_says()
    {
        using var office = new Office(200);
        office.Sync();
        office.Clock.Advance(TimeSpan.FromHours(2));
        foreach (
            var mirror in office
                .Rows("mpt_model")
                .Where(row => row.GetAttributeValue<OptionSetValue>("mpt_modelstate").Value == 720270000)
                .Take(45)
                .ToArray()
        )
        {
            office.Platform.ServiceFor(office.Ann).Update(new Entity("mpt_model", mirror.Id) { ["mpt_summary"] = "New words" });
        }

        Assert.Equal(RequestFormula.Of(0, 1, [0], full: false, sent: 45), Asked(office.Sync()));
    }

    private static RequestFormula Asked(Entity run) =>
        new(run.GetAttributeValue<int>("mpt_matterportrequests"), run.GetAttributeValue<int>("mpt_dataverserequests"));
}
