using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Mirroring;

namespace MatterportForDataverse.Plugins;

/// <summary>
/// Brings a property's changes to its current model: update of <c>mpt_property</c>, after the operation, with the image Before.
/// </summary>
public sealed class CopyRecordToModelStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation) =>
        new CopyRecordToModel(invocation.System).Handle(invocation.RequiredBefore(), invocation.Target, Mappings.Load(invocation.System));
}
