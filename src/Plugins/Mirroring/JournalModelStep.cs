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
        var by = invocation.IsOurOwn ? null : new RowReference("systemuser", invocation.InitiatingUserId);
        foreach (var entry in Journal.OfMirror(ModelFields.Set, invocation.RequiredBefore(), invocation.Target, invocation.UtcNow(), by))
        {
            invocation.System.Create(entry);
        }
    }
}
