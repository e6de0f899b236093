using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>
/// Writes down what changed in a model and by whom: update of <c>mpt_model</c>, after the operation, with the image Before.
/// </summary>
public sealed class JournalModelStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        // A sync run signs what it writes; all else follows from what a person did.
        var by = invocation.Target.Has(ModelTable.LastRunKey.Name) ? null : new RowReference("systemuser", invocation.InitiatingUserId);
        var operation = invocation.Context.CorrelationId;
        var before = invocation.RequiredBefore();
        if (Journal.OfMirror(ModelFields.Set, before, invocation.Target, invocation.UtcNow(), operation, by) is { } entry)
        {
            invocation.System.Create(entry);
        }
    }
}
