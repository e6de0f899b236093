using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>
/// Writes down what changed in a tag and by whom: update of <c>mpt_tag</c>, after the operation, with the image Before.
/// </summary>
public sealed class JournalTagStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        // A sync run signs what it writes; all else follows from what a person did.
        var by = invocation.Target.Has(TagTable.LastRunKey.Name) ? null : new RowReference("systemuser", invocation.InitiatingUserId);
        var operation = invocation.Context.CorrelationId;
        var before = invocation.RequiredBefore();
        if (Journal.OfMirror(TagFields.Set, before, invocation.Target, invocation.UtcNow(), operation, by) is { } entry)
        {
            invocation.System.Create(entry);
        }
    }
}
