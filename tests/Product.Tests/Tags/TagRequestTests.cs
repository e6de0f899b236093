using MatterportForDataverse.Benchmarks;
using MatterportForDataverse.EmbeddedMatterport.Models;
using MatterportForDataverse.Product.Tests.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit.Abstractions;

namespace MatterportForDataverse.Product.Tests.Tags;

/// <summary>
/// Requests for tags against docs/syncing.md, by the counts of the embedded sides. TAGGED=100000 makes it that many models; eng/long.sh
/// does.
/// </summary>
public sealed class TagRequestTests(ITestOutputHelper output)
{
    private const int Tags = 10;

    public static TheoryData<int> Sizes =>
        Environment.GetEnvironmentVariable("TAGGED") is { } models ? [int.Parse(models, null)] : [40, 110];

    public static TheoryData<int> Hours => Environment.GetEnvironmentVariable("TAGGED") is { } models ? [int.Parse(models, null)] : [40];

    [UsualTheory]
    [MemberData(nameof(Sizes))]
    public void A_sweep_makes_the_requests_that_its_formula_says(int models)
    {
        using var environment = Loaded(models);
        var asked = new CountedRequests(environment);

        Sweep(environment, asked);
        Assert.True(TagRequestFormula.Sweep(models, Tags) == Asked(asked), $"{Asked(asked)}\n{asked.Told}");
        Assert.Equal(0, asked.TagsWritten);

        var changed = new[] { 3, models > 550 ? 2 : 0 };
        EditInMatterport(environment, changed);
        Sweep(environment, asked);
        Assert.True(TagRequestFormula.Sweep(models, Tags, changed) == Asked(asked), $"{Asked(asked)}\n{asked.Told}");
        Assert.Equal(changed.Sum(), asked.TagsWritten);
    }

    // As after the row of a model was deleted: its tags are there, and the rows that they were made of are gone.
    [UsualTheory]
    [InlineData(0)]
    [InlineData(25)]
    public void Markers_of_rows_that_are_gone_cost_one_change_of_each_tag_once(int marked)
    {
        using var environment = Loaded(40);
        var asked = new CountedRequests(environment);
        AddInMatterport(environment, marked, tag => tag with { Keywords = [$"dv:{Guid.NewGuid():N}"] });
        AddInMatterport(environment, 1, tag => tag);
        Sweep(environment, asked);
        var promised = TagRequestFormula.Sweep(40, Tags, [1], learns: false).And(TagRequestFormula.Strange(marked));
        Assert.True(promised == Asked(asked), $"{promised} {Asked(asked)}\n{asked.Told}");
        Assert.Equal(marked + 1, asked.TagsWritten);

        Sweep(environment, asked);
        // They are not as they were read, and their rows say since when.
        var once = TagRequestFormula.Sweep(40, Tags, marked > 0 ? [1] : []);
        Assert.True(once == Asked(asked), $"{once} {Asked(asked)}\n{asked.Told}");
        Assert.Equal(marked, asked.TagsWritten);
    }

    [UsualTheory]
    [MemberData(nameof(Hours))]
    public void An_hour_in_which_nothing_changes_costs_its_part_of_the_sweep_and_the_listings_and_nothing_else(int models)
    {
        using var environment = Loaded(models);
        var perTick = Spread(environment);
        var asked = new CountedRequests(environment);
        for (var tick = 0; tick < 12; tick++)
        {
            environment.Clock.Advance(TimeSpan.FromMinutes(5));
            Tick(environment);
        }

        // A run that found nothing is deleted, which is one request less; an execution that comes second is one more.
        var listing = RequestFormula.Of(models, 1, [0], full: false);
        var sweeps = perTick.Where(due => due > 0).Select(due => TagRequestFormula.Sweep(due, Tags)).ToArray();
        var promised = new RequestFormula(
            (12 * listing.Matterport) + sweeps.Sum(sweep => sweep.Matterport),
            (12 * listing.Dataverse) + sweeps.Sum(sweep => sweep.Dataverse)
        );
        Assert.True(promised == Asked(asked), $"{promised} {Asked(asked)}\n{asked.Told}");
        Assert.Equal(0, asked.TagsWritten);
        Tell(models, asked);
    }

    [Fact]
    public void By_hand_it_takes_what_the_table_says()
    {
        using var environment = Loaded(40);
        using var hands = new TagsByHand(environment);
        Assert.Equal(TagRequestFormula.RowByRow(40, Tags), hands.RowByRow());
        Assert.Equal(TagRequestFormula.PagesOfTen(40, Tags), hands.PagesOfTen());
    }

    private void Tell(int models, CountedRequests asked)
    {
        var (row, page) = (TagRequestFormula.RowByRow(models, Tags), TagRequestFormula.PagesOfTen(models, Tags));
        var day = TagRequestFormula.Sweep(models, Tags);
        output.WriteLine($"{models:N0} models with {Tags} tags each, nothing changed | to Matterport | to Dataverse");
        output.WriteLine($"an hour of everything, measured | {asked.Matterport:N0} | {asked.Work:N0} and {asked.Ticks:N0} of ticks");
        output.WriteLine($"every tag once, in one run | {day.Matterport:N0} | {day.Dataverse:N0}");
        output.WriteLine($"every tag once, row by row | {row.Matterport:N0} | {row.Dataverse:N0}");
        output.WriteLine($"every tag once, pages of 10 | {page.Matterport:N0} | {page.Dataverse:N0}");
    }

    private static RequestFormula Asked(CountedRequests asked) => new(asked.Matterport, asked.Work);

    // All have been read, and are read again in a day; of the account nothing is to be listed.
    private static ProductEnvironment Loaded(int models)
    {
        var environment = new ProductEnvironment(models);
        foreach (var model in environment.MatterportAccount.Models.ToArray())
        {
            environment.MatterportAccount.Edit(model.Id, Plain);
        }

        // One changed after the others, so that the next listing does not bring all of them again.
        environment.Clock.Advance(TimeSpan.FromHours(2));
        environment.MatterportAccount.Edit(
            environment.MatterportAccount.Models.First(model => !model.Demo).Id,
            model => model with { Name = "Last" }
        );
        environment.Clock.Advance(TimeSpan.FromMinutes(5));
        environment.SyncTags();
        environment.Sync(full: true);
        for (var tick = 0; tick < 100 && Models(environment).Any(model => !model.Contains("mpt_tagshash")); tick++)
        {
            environment.Clock.Advance(TimeSpan.FromMinutes(5));
            Tick(environment);
        }

        Assert.Equal(models, Models(environment).Count(model => model.Contains("mpt_tagshash")));
        return environment;
    }

    private static MatterportModel Plain(MatterportModel model) =>
        model with
        {
            State = "active",
            FloorCount = 1,
            RoomCount = 1,
            SweepCount = 1,
            TagCount = Tags,
        };

    private static void Sweep(ProductEnvironment environment, CountedRequests asked)
    {
        environment.Clock.Advance(TimeSpan.FromHours(25));
        var now = environment.Clock.GetUtcNow().UtcDateTime;
        Unguarded(environment, new Entity("mpt_account", environment.AccountId) { ["mpt_lastliston"] = now, ["mpt_lastfullon"] = now });
        asked.Reset();
        Tick(environment);
    }

    private static void Tick(ProductEnvironment environment)
    {
        environment.Call(environment.Ada, "mpt_RunDueWork");
        environment.Platform.RunJobs();
        environment.Platform.ForgetEndedJobs();
    }

    // The models of a chunk are those that are due one after the other.
    private static void EditInMatterport(ProductEnvironment environment, int[] changedInChunks)
    {
        environment.MatterportAccount.Settings.TagsMoveModified = false;
        environment.Clock.Advance(TimeSpan.FromMinutes(1));
        var due = Models(environment).Select(model => model.GetAttributeValue<string>("mpt_matterportid")).ToArray();
        for (var chunk = 0; chunk < changedInChunks.Length; chunk++)
        {
            foreach (var model in due.Skip(chunk * 500).Take(changedInChunks[chunk]))
            {
                var tag = environment.MatterportAccount.TagsOf(model)[0];
                environment.MatterportAccount.EditTag(model, tag.Id, now => now with { Description = "Changed" });
            }
        }
    }

    private static void AddInMatterport(ProductEnvironment environment, int tags, Func<ModelTag, ModelTag> with)
    {
        environment.MatterportAccount.Settings.TagsMoveModified = false;
        var model = Models(environment)[0].GetAttributeValue<string>("mpt_matterportid");
        for (var number = 0; number < tags; number++)
        {
            environment.MatterportAccount.AddTag(model, $"New {number}", with);
        }
    }

    // As they are after weeks in which models came one by one.
    private static int[] Spread(ProductEnvironment environment)
    {
        var now = environment.Clock.GetUtcNow().UtcDateTime;
        var perTick = new int[12];
        var dues = new List<Entity>();
        foreach (var model in Models(environment))
        {
            var tick = dues.Count % 288;
            if (tick < 12)
            {
                perTick[tick]++;
            }

            dues.Add(new Entity("mpt_model", model.Id) { ["mpt_tagsdueon"] = now.AddMinutes((5 * tick) + 2) });
        }

        Unguarded(environment, [.. dues]);
        return perTick;
    }

    // In the order in which their tags are due.
    private static List<Entity> Models(ProductEnvironment environment)
    {
        var models = new List<Entity>();
        var query = new QueryExpression("mpt_model")
        {
            ColumnSet = new ColumnSet("mpt_matterportid", "mpt_tagshash"),
            Orders = { new OrderExpression("mpt_tagsdueon", OrderType.Ascending) },
            PageInfo = new PagingInfo { PageNumber = 1, Count = 5000 },
        };
        for (; ; query.PageInfo.PageNumber++)
        {
            var page = environment.Platform.System.RetrieveMultiple(query);
            models.AddRange(page.Entities);
            if (!page.MoreRecords)
            {
                return models;
            }

            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }

    private static void Unguarded(ProductEnvironment environment, params Entity[] writes) =>
        new GuardSwitch(environment.Platform).WithoutGuards(() =>
        {
            Array.ForEach(writes, environment.Platform.System.Update);
            return true;
        });
}
