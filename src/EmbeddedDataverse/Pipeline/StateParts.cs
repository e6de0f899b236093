using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Pipeline;

/// <summary>
/// The parts of an Update that sets state or status together with other columns: first the other columns, then state and status. From
/// stage 20 on each runs as an Update of its own
/// (https://learn.microsoft.com/power-apps/developer/data-platform/special-update-operation-behavior).
/// </summary>
internal static class StateParts
{
    /// <summary>The targets of both parts; null when there is one only.</summary>
    public static (Entity Others, Entity State)? Of(TableMetadata table, Entity target)
    {
        var names = target.Attributes.Keys.Where(name => name != table.PrimaryKey.Name).ToList();
        return names.Any(IsState) && !names.All(IsState)
            ? (Part(target, name => !IsState(name)), Part(target, name => IsState(name) || name == table.PrimaryKey.Name))
            : null;
    }

    private static bool IsState(string column) => column is "statecode" or "statuscode";

    private static Entity Part(Entity target, Func<string, bool> belongs)
    {
        var part = new Entity(target.LogicalName, target.Id) { RowVersion = target.RowVersion };
        part.Attributes.AddRange(target.Attributes.Where(pair => belongs(pair.Key)));
        return part;
    }
}
