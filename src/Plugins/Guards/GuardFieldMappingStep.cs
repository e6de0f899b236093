namespace MatterportForDataverse.Plugins;

/// <summary>Keeps mappings workable: create and update of <c>mpt_fieldmapping</c>, before the operation and after it.</summary>
public sealed class GuardFieldMappingStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation) =>
        Core.Guards.GuardFieldMapping.Check(invocation.Before, invocation.GuardedWrite);
}
