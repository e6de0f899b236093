using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Simulation;

/// <summary>What properties and models held before a column changed.</summary>
internal sealed class Earlier(SimulatedWorld world)
{
    private readonly Dictionary<(Guid Row, string Column), string?> _values = [];
    private long _commits = -1;

    /// <summary>Looks at all rows, if something was written since.</summary>
    public void Look()
    {
        if (_commits == world.Environment.Platform.Commits)
        {
            return;
        }

        _commits = world.Environment.Platform.Commits;
        foreach (var row in world.Environment.Rows("mpt_property").Concat(world.Environment.Rows("mpt_model")))
        {
            foreach (var field in SimulatedField.All)
            {
                Look(row, field);
            }
        }
    }

    /// <summary>What changed last, and what it held before; null while nothing has changed.</summary>
    public (EntityReference Row, SimulatedField Field, string? Value)? Latest { get; private set; }

    private void Look(Entity row, SimulatedField field)
    {
        if ((row.LogicalName == "mpt_property" ? field.PropertyColumn : field.Column) is not { } column)
        {
            return;
        }

        var now = row.GetAttributeValue<string>(column);
        if (_values.TryGetValue((row.Id, column), out var before) && before != now)
        {
            Latest = (row.ToEntityReference(), field, before);
        }

        _values[(row.Id, column)] = now;
    }
}
