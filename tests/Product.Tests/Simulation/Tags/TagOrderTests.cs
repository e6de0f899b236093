using MatterportForDataverse.EmbeddedMatterport.Models;
using Microsoft.Xrm.Sdk;
using Xunit.Abstractions;

namespace MatterportForDataverse.Product.Tests.Simulation.Tags;

/// <summary>
/// Every order in which the sync of a model's tags and one act of somebody else can interleave, and every request before or after which it
/// can be cut off: it makes a new tag, sends an edit, takes another, and hides a tag whose row was deleted (docs/simulator.md).
/// </summary>
public sealed class TagOrderTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, Action<TagWorld, TagActs>> Others = new()
    {
        ["edits the new row"] = (world, acts) => acts.Edit(New(world), TagField.Label),
        ["deletes the new row"] = (world, acts) => acts.Delete(New(world), byCommand: false),
        ["edits here what is being sent"] = (world, acts) => acts.Edit(Edited(world), TagField.Description),
        ["edits here what is being taken"] = (world, acts) => acts.Edit(Edited(world), TagField.Label),
        ["edits there what is being sent"] = (world, acts) =>
            WithThere(world, tag => acts.EditThere(world.Models[0], tag, TagField.Description)),
        ["deletes the new row in Matterport, too"] = (world, acts) => acts.Delete(New(world), byCommand: true, inMatterport: true),
        ["deactivates the new row"] = (world, acts) => acts.DeactivateOrActivate(New(world)),
        ["deletes the tag there"] = (world, acts) => WithThere(world, tag => acts.DeleteThere(world.Models[0], tag)),
        ["copies the tag there"] = (world, acts) => WithThere(world, tag => acts.CopyThere(world.Models[0], tag)),
        ["creates one more"] = (world, acts) => acts.Create(world.Models[0], isPlaced: true),
        ["makes work of the new row"] = (world, acts) => acts.CreateWork(New(world)),
        ["archives the model there"] = (world, _) => new Acts(world).ArchiveOrActivate(world.Models[0]),
        ["deletes the model there"] = (world, acts) => acts.DeleteOrRestoreModel(world.Models[0]),
        ["deletes the model's row"] = (world, acts) => acts.DeleteMirror(world.Models[0]),
        ["lets the clock tick"] = (world, _) => new Acts(world).Tick(),
    };

    // The others with ACTS=1: each takes a quarter to half a minute.
    private static readonly bool PlaysAll = Environment.GetEnvironmentVariable("ACTS") is { Length: > 0 };

    public static TheoryData<string> Names => [.. PlaysAll ? Others.Keys : Others.Keys.Take(1)];

    public static TheoryData<bool> Races => PlaysAll ? [true, false] : [true];

    [UsualTheory]
    [MemberData(nameof(Names))]
    public void Every_law_holds_however_a_sync_of_tags_and_somebody_else_interleave(string other) =>
        Play(other, [Others[other]], mayFail: false);

    [UsualFact]
    public void Every_law_holds_wherever_a_sync_of_tags_is_cut_off_or_an_answer_is_lost() => Play("a fault", [], mayFail: true);

    [UsualTheory]
    [MemberData(nameof(Races))]
    public void Every_law_holds_however_two_executions_make_a_new_tag(bool isOfAPerson) =>
        Enumeration.Play(
            output,
            $"a new tag, by the clock and {(isOfAPerson ? "by a person" : "once more")}, "
                + $"{TwoExecutionsTests.MostTakeovers} takeovers at most",
            seed =>
            {
                var world = Begun(seed);
                if (isOfAPerson)
                {
                    new TagActs(world).SyncTag(New(world));
                }

                return world;
            },
            (world, choices) => TwoExecutionsTests.Interleave(world, world.TagJobs, choices, TwoExecutionsTests.MostTakeovers),
            world => new TagCalm(world, isShort: true)
        );

    private void Play(string name, Action<TagWorld, TagActs>[] others, bool mayFail) =>
        Enumeration.Play(
            output,
            name,
            Begun,
            (world, choices) =>
                Interleaving.Play(
                    world,
                    world.TagJobs[0],
                    [.. others.Select(other => (Action)(() => other(world, new TagActs(world))))],
                    choices,
                    mayFail ? [Fate.CutOffAfter, Fate.LosesAnswer] : []
                ),
            world => new TagCalm(world, isShort: true)
        );

    // A new row, a tag that was edited on both sides, a row that was deleted, and a sync of tags that is queued.
    private static TagWorld Begun(int seed)
    {
        var world = new TagWorld(seed);
        var acts = new TagActs(world);
        acts.Edit(Edited(world), TagField.Description);
        WithThere(world, tag => acts.EditThere(world.Models[0], tag, TagField.Label));
        acts.Delete(
            world.Environment.Rows("mpt_tag").Single(row => row["mpt_matterportid"].Equals(world.TagsOf(world.Models[0])[1].Id)),
            byCommand: false
        );
        acts.Create(world.Models[0], isPlaced: true);
        world.Environment.Clock.Advance(TimeSpan.FromMinutes(10));
        new Acts(world).Tick();
        return world;
    }

    private static Entity New(TagWorld world) =>
        world
            .Environment.Rows("mpt_tag")
            .FirstOrDefault(row => !world.FirstTags.Contains(row.GetAttributeValue<string>("mpt_matterportid") ?? ""))
        ?? NoRow;

    private static Entity Edited(TagWorld world) =>
        world.Environment.Rows("mpt_tag").FirstOrDefault(row => row.GetAttributeValue<string>("mpt_matterportid") == world.FirstTags[0])
        ?? NoRow;

    private static void WithThere(TagWorld world, Action<ModelTag> act) => world.TagsOf(world.Models[0]).Take(1).ToList().ForEach(act);

    // Whoever acts on a row that is gone is refused.
    private static Entity NoRow => new("mpt_tag", Guid.NewGuid()) { ["statecode"] = new OptionSetValue(0) };
}
