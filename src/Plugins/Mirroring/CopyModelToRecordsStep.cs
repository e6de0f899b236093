using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Mirroring;

namespace MatterportForDataverse.Plugins;

/// <summary>
/// Brings a model's changes to its linked records: update of <c>mpt_model</c>, after the operation, with the image Before.
/// </summary>
public sealed class CopyModelToRecordsStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var before = invocation.RequiredBefore();
        var outcome = new CopyModelToRecords(invocation.System).Handle(before, invocation.Target, Mappings.Load(invocation.System));
        new RecordMisfits(invocation.System).Handle(before.Reference, outcome);
    }
}
