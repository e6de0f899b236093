namespace MatterportForDataverse.Product.Tests.Simulation.Tags;

/// <summary>The end of a history of tags: whatever was put off for an hour is done too, and then no run over tags begins.</summary>
/// <param name="world">Where.</param>
/// <param name="isShort">Whether one full sync has to do, since little has happened.</param>
internal sealed class TagCalm(TagWorld world, bool isShort = false) : Calm(world)
{
    private const int Looks = 2;

    protected override IEnumerable<bool> Syncs => isShort ? [true] : base.Syncs;

    protected override IEnumerable<string> Tables => [.. base.Tables, "mpt_tag", "mpt_deletedtag", "mpt_floor", "mpt_room", "mpt_sweep"];

    protected override IEnumerable<string> Judged() => [.. base.Judged(), .. new TagLaws(world).Broken()];

    protected override IEnumerable<string> JudgedHeldUp() => [.. base.JudgedHeldUp(), .. new TagLaws(world).HeldUp()];

    protected override void LookAgain()
    {
        for (var look = 0; look < Looks; look++)
        {
            world.Environment.Clock.Advance(TimeSpan.FromMinutes(35));
            WorkOff();
        }
    }

    // What was missing is believed when a person says so; what was just made, or deleted, is looked at for an hour.
    protected override void Decide()
    {
        base.Decide();
        for (var look = 0; look < Looks; look++)
        {
            world.Environment.Clock.Advance(TimeSpan.FromMinutes(35));
            WorkOff();
            if (TagLaws.AsksAboutMissing(world))
            {
                new TagActs(world).Decide("gone");
                WorkOff();
            }
        }
    }

    // Tags are read once a day, and what waits for a person begins nothing.
    protected override IEnumerable<string> Busy()
    {
        var before = LastRun();
        for (var tick = 0; tick < 2; tick++)
        {
            world.Environment.Clock.Advance(TimeSpan.FromMinutes(30));
            world.Environment.Call(world.Environment.Ada, "mpt_RunDueWork");
            world.Environment.Platform.RunJobs();
        }

        return LastRun() == before ? [] : [$"busy: runs over tags go on beginning although nothing is to be done. {Reasons()}"];
    }

    private string Reasons() =>
        string.Join(
            ", ",
            world
                .Environment.Rows("mpt_tag")
                .Where(row => row.GetAttributeValue<bool>("mpt_dirty"))
                .Select(row => $"{row.Id:N} is dirty")
                .Concat(
                    world
                        .Environment.Rows("mpt_deletedtag")
                        .Where(SimulatedWorld.IsActive)
                        .Select(row => $"{row["mpt_matterportid"]} is deleted")
                )
                .Concat(
                    world
                        .Environment.Rows("mpt_model")
                        .Where(row =>
                            row.GetAttributeValue<DateTime?>("mpt_tagsdueon") is var due && !(due > world.Environment.Clock.Now.AddHours(1))
                        )
                        .Select(row => $"{row["mpt_matterportid"]} is due")
                )
        );

    private DateTime? LastRun() =>
        world.Environment.Rows("mpt_account", "mpt_lasttagson").Single().GetAttributeValue<DateTime?>("mpt_lasttagson");
}
