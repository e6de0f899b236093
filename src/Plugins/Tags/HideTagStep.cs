using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>
/// Hides a deactivated tag in the tour, and shows an activated one: update of <c>mpt_tag</c>, after the operation. As the person, since it
/// is their edit.
/// </summary>
public sealed class HideTagStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        if (!invocation.IsSystem && invocation.Target.Get(TagTable.StateCode) is { } state)
        {
            invocation.Rows.Update(new Row(TagTable.Table) { Id = invocation.PrimaryId }.Set(TagTable.Enabled, state == RowState.Active));
        }
    }
}
