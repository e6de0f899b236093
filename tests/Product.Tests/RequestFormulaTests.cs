using MatterportForDataverse.Benchmarks;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests;

/// <summary>Requests of a run against docs/syncing.md; the benchmark does the same for 100,000 models.</summary>
public sealed class RequestFormulaTests
{
    [Theory]
    [InlineData(1_000)]
    [InlineData(2_300)]
    public void A_run_makes_the_requests_that_its_formula_says(int models)
    {
        using var environment = new ProductEnvironment(models);
        var all = environment.MatterportAccount.Models.Count(model => !model.Demo);
        var pages = Enumerable.Range(0, (all + 999) / 1000).Select(page => Math.Min(1000, all - page * 1000)).ToArray();

        Assert.Equal(RequestFormula.Of(0, all, pages, full: true), Asked(environment.Sync(full: true)));
        Assert.Equal(RequestFormula.Of(all, all, pages.Select(_ => 0).ToArray(), full: true), Asked(environment.Sync(full: true)));
        Assert.Equal(RequestFormula.Of(all, 1, [0], full: false), Asked(environment.Sync()));

        environment.Clock.Advance(TimeSpan.FromHours(2));
        foreach (var model in environment.MatterportAccount.Models.Where(one => !one.Demo).Take(models / 100).ToArray())
        {
            environment.MatterportAccount.Edit(model.Id, one => one with { Name = one.Name + " (renamed)" });
        }

        Assert.Equal(RequestFormula.Of(all, models / 100, [models / 100], full: false), Asked(environment.Sync()));
    }

    [Fact]
    public void Sending_makes_the_requests_that_its_formula_says()
    {
        using var environment = new ProductEnvironment(200);
        environment.Sync();
        environment.Clock.Advance(TimeSpan.FromHours(2));
        foreach (
            var mirror in environment
                .Rows("mpt_model")
                .Where(row => row.GetAttributeValue<OptionSetValue>("mpt_modelstate").Value == 720270000)
                .Take(45)
                .ToArray()
        )
        {
            environment.Platform.ServiceFor(environment.Ann).Update(new Entity("mpt_model", mirror.Id) { ["mpt_summary"] = "New words" });
        }

        Assert.Equal(RequestFormula.Of(0, 1, [0], full: false, sent: 45), Asked(environment.Sync()));
    }

    private static RequestFormula Asked(Entity run) =>
        new(run.GetAttributeValue<int>("mpt_matterportrequests"), run.GetAttributeValue<int>("mpt_dataverserequests"));
}
