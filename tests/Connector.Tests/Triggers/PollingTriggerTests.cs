using System.Text.Json.Nodes;
using CsCheck;
using MatterportForDataverse.Connector.Tests.Operations;
using MatterportForDataverse.EmbeddedMatterport.Faults;

namespace MatterportForDataverse.Connector.Tests.Triggers;

public sealed class PollingTriggerTests
{
    [Fact]
    public async Task The_first_look_finds_nothing_and_the_next_ones_what_changed_since()
    {
        await using var world = await ConnectorWorld.OpenAsync();
        var model = world.Given();
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        var poller = new Poller(world, "WhenAModelIsCreatedOrUpdated");

        Assert.Empty(await poller.LookAsync());
        Assert.Empty(await poller.LookAsync());
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        world.Account.Edit(model.Id, m => m with { Name = "Quay House" });
        var added = world.Given("New House");
        var changes = await poller.LookAsync();

        Assert.Equal([model.Id, added.Id], changes.Select(change => (string)change["modelId"]!), AnyOrder);
        Assert.Empty(await poller.LookAsync());
        Assert.Equal("60", poller.RetryAfter);
    }

    [Fact]
    public async Task What_failed_is_looked_at_again_from_the_same_place()
    {
        await using var world = await ConnectorWorld.OpenAsync();
        var model = world.Given();
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        var poller = new Poller(world, "WhenAModelIsCreatedOrUpdated");
        await poller.LookAsync();
        world.Account.Edit(model.Id, m => m with { Name = "Quay House" });
        foreach (var fault in new[] { FaultKind.TooManyRequests, FaultKind.Truncated, FaultKind.PartialData, FaultKind.ServerError })
        {
            world.Api.Faults.FailsField = field => field.Field == "name";
            world.Api.Faults.Next(_ => fault);
            var failed = await poller.AnswerAsync();
            Assert.True(failed.Status >= 400);
            Assert.Null(failed.Location);
        }

        Assert.Equal("Quay House", (string?)(await poller.LookAsync()).Single()["name"]);
    }

    [Fact]
    public async Task A_change_that_search_shows_after_a_later_one_is_found()
    {
        await using var world = await ConnectorWorld.OpenAsync();
        var (first, second) = (world.Given("First"), world.Given("Second"));
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        var poller = new Poller(world, "WhenAModelIsCreatedOrUpdated");
        await poller.LookAsync();
        var late = new LateIndex(world);
        late.Edit(first.Id, "Late", isHidden: true);
        world.Clock.Advance(TimeSpan.FromMinutes(9));
        late.Edit(second.Id, "In time", isHidden: false);

        Assert.Equal("In time", (string?)(await poller.LookAsync()).Single()["name"]);
        late.Show(olderThan: TimeSpan.Zero);
        Assert.Equal("Late", (string?)(await poller.LookAsync()).Single()["name"]);
    }

    [Fact]
    public async Task Many_changes_come_in_parts_and_none_is_left_out()
    {
        await using var world = await ConnectorWorld.OpenAsync(models: 400);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        var poller = new Poller(world, "WhenAModelIsCreatedOrUpdated");
        await poller.LookAsync();
        var active = world.Account.Models.Where(model => model is { State: "active", Demo: false }).ToArray();
        for (var number = 0; number < active.Length; number++)
        {
            if (number % 7 == 0)
            {
                world.Clock.Advance(TimeSpan.FromSeconds(1));
            }

            world.Account.Edit(active[number].Id, m => m with { Name = "Edited " + number });
        }

        var found = await poller.LookUntilNothingAsync();

        Assert.True(active.Length > 260);
        Assert.Equal(active.Select(model => model.Id).Order(), found.Select(change => (string)change["modelId"]!).Order());
    }

    [Fact]
    public async Task The_address_of_the_next_look_stays_short()
    {
        await using var world = await ConnectorWorld.OpenAsync(models: 300);
        var poller = new Poller(world, "WhenAModelIsCreatedOrUpdated");
        await poller.LookAsync();
        foreach (var model in world.Account.Models.Where(model => model is { State: "active", Demo: false }))
        {
            world.Clock.Advance(TimeSpan.FromMilliseconds(500));
            world.Account.Edit(model.Id, m => m with { Description = "x" });
        }

        await poller.LookUntilNothingAsync();

        Assert.InRange(poller.LongestAddress, 1000, 1500);
    }

    [Fact]
    public Task Whatever_happens_to_models_each_change_is_found_once_and_none_twice() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 90], (what, seconds) => (what, seconds))
            .Array[1, 25]
            .SampleAsync(
                async history =>
                {
                    await using var world = await ConnectorWorld.OpenAsync(models: 3);
                    var ids = Enumerable.Range(0, 3).Select(number => world.Given("Start " + number).Id).ToArray();
                    world.Clock.Advance(TimeSpan.FromMinutes(30));
                    var poller = new Poller(world, "WhenAModelIsCreatedOrUpdated");
                    await poller.LookAsync();
                    var (edits, found, latest) = (0, new List<JsonObject>(), new Dictionary<string, string>());
                    var late = new LateIndex(world);
                    foreach (var (what, seconds) in history)
                    {
                        world.Clock.Advance(TimeSpan.FromSeconds(seconds) / 3);
                        world.Api.Faults.SearchLag = TimeSpan.FromSeconds(seconds * 5 % 450);
                        late.Show(olderThan: TimeSpan.FromSeconds(70));
                        if (what == 4)
                        {
                            found.AddRange(await poller.LookAsync());
                            continue;
                        }

                        var name = "Edit " + edits++;
                        var id = what == 3 ? world.Given(name).Id : late.Edit(ids[what], name, isHidden: seconds % 2 == 1);
                        latest[id] = name;
                    }

                    late.Show(olderThan: TimeSpan.Zero);
                    world.Clock.Advance(TimeSpan.FromMinutes(10));
                    found.AddRange(await poller.LookUntilNothingAsync());

                    var names = found.Select(change => (string)change["name"]!).ToArray();
                    Assert.Equal(names.Length, names.Distinct().Count());
                    Assert.All(names, name => Assert.StartsWith("Edit", name, StringComparison.Ordinal));
                    // An index that lags more than before shows an older version of a model last.
                    Assert.Empty(latest.Values.Except(names));
                },
                iter: 60,
                seed: "0000000000004",
                threads: 1
            );

    [Fact]
    public Task Whatever_happens_to_tags_each_change_is_found_once_and_none_twice() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 400], (what, seconds) => (what, seconds))
            .Array[1, 25]
            .SampleAsync(
                async history =>
                {
                    await using var world = await ConnectorWorld.OpenAsync(models: 0);
                    var ids = Enumerable.Range(0, 2).Select(number => world.Given("House " + number).Id).ToArray();
                    world.Clock.Advance(TimeSpan.FromMinutes(30));
                    var poller = new Poller(world, "WhenATagIsAddedOrChanged", ("modelIds", string.Join(", ", ids)));
                    await poller.LookAsync();
                    var (edits, found, latest) = (0, new List<JsonObject>(), new Dictionary<string, string>());
                    foreach (var (what, seconds) in history)
                    {
                        world.Clock.Advance(TimeSpan.FromSeconds(seconds) / 4);
                        var model = ids[what % 2];
                        var known = world.Account.TagsOf(model);
                        if (what > 3)
                        {
                            found.AddRange(await poller.LookAsync());
                        }
                        else if (what < 2 || known.Count == 0)
                        {
                            var added = world.Account.AddTag(model, "Edit " + edits);
                            latest[added.Id] = "Edit " + edits++;
                        }
                        else
                        {
                            var tag = known[seconds % known.Count];
                            world.Account.EditTag(model, tag.Id, t => t with { Label = "Edit " + edits });
                            latest[tag.Id] = "Edit " + edits++;
                        }
                    }

                    found.AddRange(await poller.LookUntilNothingAsync());

                    var labels = found.Select(change => (string)change["label"]!).ToArray();
                    Assert.Equal(labels.Length, labels.Distinct().Count());
                    Assert.Equal(
                        latest.OrderBy(tag => tag.Key, StringComparer.Ordinal),
                        found
                            .GroupBy(change => (string)change["tagId"]!)
                            .Select(changes => KeyValuePair.Create(changes.Key, (string)changes.Last()["label"]!))
                            .OrderBy(tag => tag.Key, StringComparer.Ordinal)
                    );
                },
                iter: 60,
                seed: "0000000000004",
                threads: 1
            );

    [Fact]
    public async Task A_model_that_is_gone_does_not_hide_the_tags_of_others()
    {
        await using var world = await ConnectorWorld.OpenAsync();
        var (gone, stays) = (world.Given(), world.Given());
        var poller = new Poller(world, "WhenATagIsAddedOrChanged", ("modelIds", $"{gone.Id},{stays.Id}"));
        await poller.LookAsync();
        world.Account.Delete(gone.Id);
        var tag = world.Account.AddTag(stays.Id, "Pump");

        var found = (await poller.LookAsync()).Single();

        Assert.Equal((stays.Id, tag.Id), ((string?)found["modelId"], (string?)found["tagId"]));
    }

    [Fact]
    public async Task Tags_of_no_model_or_of_too_many_are_refused()
    {
        await using var world = await ConnectorWorld.OpenAsync();
        var many = string.Join(',', Enumerable.Range(0, 21).Select(number => "model" + number));
        foreach (var ids in new[] { " , ", many })
        {
            var answer = await world.RunAsync("WhenATagIsAddedOrChanged", ("modelIds", ids));

            Assert.Equal((400, "input.invalid"), (answer.Status, answer.Code));
            Assert.Empty(answer.Sent);
        }

        var gone = await world.RunAsync("WhenATagIsAddedOrChanged", ("modelIds", "nosuchmodel"));
        Assert.Equal((404, "not.found"), (gone.Status, gone.Code));
    }

    [Theory]
    [InlineData("yesterday", "")]
    [InlineData("2026-06-01T08:00:00Z", "rubbish")]
    [InlineData("2026-06-01T08:00:00Z", "rubbishrubbish")]
    public async Task A_state_that_was_tampered_with_is_refused(string since, string seen)
    {
        await using var world = await ConnectorWorld.OpenAsync();

        var answer = await world.RunAsync(
            "WhenAModelIsCreatedOrUpdated",
            [("since", since), .. seen.Length == 0 ? [] : new[] { ("seen", seen) }]
        );

        Assert.Equal((400, "input.invalid"), (answer.Status, answer.Code));
    }

    private static readonly IEqualityComparer<IEnumerable<string>> AnyOrder = EqualityComparer<IEnumerable<string>>.Create(
        (one, other) => one!.Order(StringComparer.Ordinal).SequenceEqual(other!.Order(StringComparer.Ordinal)),
        _ => 0
    );
}
