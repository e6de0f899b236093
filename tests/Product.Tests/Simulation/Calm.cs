using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Simulation;

/// <summary>
/// The end of every history: the faults stop, everything is done that is to be done, the laws are judged, and one more round writes
/// nothing.
/// </summary>
internal class Calm(SimulatedWorld world)
{
    private const int MostTicks = 40;

    /// <summary>Calms down, and gives back the laws that are broken.</summary>
    public virtual IReadOnlyList<string> Broken()
    {
        world.Note("calm");
        world.Finish();
        world.Staleness?.End();
        world.Environment.Matterport.Faults.Clear();
        world.RestoreMappings();
        world.Environment.Clock.Advance(TimeSpan.FromHours(26)); // What was put off may be put off for a day.
        var heldUp = world.Poison.IsActive ? HeldUp() : [];
        foreach (var full in Syncs)
        {
            Sync(full);
            Decide();
        }

        return [.. heldUp, .. Judged(), .. Writes(), .. Busy()];
    }

    /// <summary>The syncs that are begun, and whether each is a full one.</summary>
    protected virtual IEnumerable<bool> Syncs => [false, true, false];

    /// <summary>The laws that are broken.</summary>
    protected virtual IEnumerable<string> Judged() => new Laws(world).Broken();

    /// <summary>The laws that are broken of the rows that nobody refuses, while another row is refused.</summary>
    protected virtual IEnumerable<string> JudgedHeldUp() => new Laws(world).HeldUp();

    /// <summary>Does what is put off for a while.</summary>
    protected virtual void LookAgain() { }

    /// <summary>What begins although nothing is to be done.</summary>
    protected virtual IEnumerable<string> Busy() => [];

    /// <summary>The tables that are not written when nothing has changed.</summary>
    protected virtual IEnumerable<string> Tables => ["mpt_model", "mpt_property", "mpt_modellink", "mpt_change"];

    // Whatever becomes of the row that is refused, the others are in sync. First what was decided before: it may undo what a listing finds.
    private string[] HeldUp()
    {
        WorkOff();
        Sync(full: true);
        LookAgain();
        string[] broken = [.. JudgedHeldUp()];
        world.Cure();
        world.Environment.Clock.Advance(TimeSpan.FromHours(26));
        return broken;
    }

    // Too many are missing for sync to believe it.
    protected virtual void Decide()
    {
        if (world.Environment.Rows("mpt_syncissue").Any(issue => IsOfManyMissing(issue) && SimulatedWorld.IsActive(issue)))
        {
            new Acts(world).Decide("gone");
            WorkOff();
        }
    }

    private static bool IsOfManyMissing(Entity issue) =>
        issue.GetAttributeValue<string>("mpt_issuekey")?.EndsWith("/too-many-missing", StringComparison.Ordinal) == true;

    private void Sync(bool full)
    {
        world.Note(full ? "full sync" : "sync");
        world.Environment.Sync(full);
        WorkOff();
    }

    /// <summary>Lets the clock tick until no work is left.</summary>
    protected void WorkOff()
    {
        for (var tick = 0; tick < MostTicks && (tick < 1 || world.HasOpenWork); tick++)
        {
            world.Environment.Clock.Advance(TimeSpan.FromMinutes(15));
            world.Environment.Call(world.Environment.Ada, "mpt_RunDueWork");
            world.Environment.Platform.RunJobs();
        }
    }

    private IEnumerable<string> Writes()
    {
        var (rows, version) = (Versions(), world.Environment.MatterportAccount.Version);
        world.Environment.Sync(full: true);
        world.Environment.Sync();
        if (Versions() != rows)
        {
            yield return "restless: rows are written although nothing changed.";
        }

        if (world.Environment.MatterportAccount.Version != version)
        {
            yield return "restless there: Matterport is written to although nothing changed.";
        }
    }

    private string Versions() =>
        string.Join(' ', Tables.SelectMany(table => world.Environment.Rows(table).OrderBy(row => row.Id).Select(row => row.RowVersion)));
}
