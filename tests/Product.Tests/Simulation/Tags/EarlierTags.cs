using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Simulation.Tags;

/// <summary>What rows of tags held before a field changed.</summary>
internal sealed class EarlierTags(TagWorld world)
{
    private readonly Dictionary<(Guid Row, string Field), string> _values = [];
    private long _commits = -1;

    /// <summary>What changed last, and what it held before; null while nothing has changed.</summary>
    public (Guid Row, TagField Field, string Value)? Latest { get; private set; }

    /// <summary>Looks at all rows, if something was written since.</summary>
    public void Look()
    {
        if (_commits == world.Environment.Platform.Commits)
        {
            return;
        }

        _commits = world.Environment.Platform.Commits;
        foreach (var row in world.Environment.Rows("mpt_tag"))
        {
            foreach (var field in TagField.All)
            {
                Look(row, field);
            }
        }
    }

    private void Look(Entity row, TagField field)
    {
        var now = field.Here(row);
        if (_values.TryGetValue((row.Id, field.Name), out var before) && before != now && field.CanBe(before))
        {
            Latest = (row.Id, field, before);
        }

        _values[(row.Id, field.Name)] = now;
    }
}
