using MatterportForDataverse.Core.Places;
using MatterportForDataverse.Core.Rows;

namespace MatterportForDataverse.Plugins;

/// <summary>
/// Keeps the keys that models are found by, and the text that they are searched in: create and update of <c>mpt_model</c> and
/// <c>mpt_property</c>, before the operation; the update with the image Before.
/// </summary>
public sealed class KeepPlaceKeysStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var row = invocation.Before is { } before ? before.After(invocation.Target.Values) : invocation.Target;
        foreach (var change in PlaceKeyColumns.Changes(row))
        {
            invocation.SetOnTarget(change.Key, change.Value);
        }
    }
}
