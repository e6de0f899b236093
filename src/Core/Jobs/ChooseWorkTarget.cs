using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Jobs;

/// <summary>
/// Which work a tag becomes: what is asked for, else what its type says, else the default, else the only one there is. What an
/// administrator deactivated is not chosen.
/// </summary>
/// <param name="system">The rows as the system.</param>
internal sealed class ChooseWorkTarget(IRows system)
{
    /// <exception cref="RowNotFoundException">There is no such work target.</exception>
    /// <exception cref="NoWorkTargetException">It is not clear which one is meant.</exception>
    public WorkTarget For(Row tag, Guid? named)
    {
        var targets = WorkTarget.All(system).Where(target => target.IsActive).ToArray();
        return named is { } id
            ? Named(targets, id)
            : OfType(targets, tag) ?? targets.FirstOrDefault(target => target.IsDefault) ?? OnlyOne(targets);
    }

    private static WorkTarget Named(WorkTarget[] targets, Guid id) =>
        targets.FirstOrDefault(target => target.Reference.Id == id)
        ?? throw new RowNotFoundException(RowKey.Of(WorkTargetTable.Table, id).ToString());

    private WorkTarget? OfType(WorkTarget[] targets, Row tag) =>
        tag.Get(TagTable.TagTypeId) is { } type
        && system.Find(RowKey.Of(type), [TagTypeTable.WorkTargetId.Name])?.Get(TagTypeTable.WorkTargetId) is { } wanted
            ? targets.FirstOrDefault(target => target.Reference.Id == wanted.Id)
            : null;

    private static WorkTarget OnlyOne(WorkTarget[] targets) => targets is [var only] ? only : throw new NoWorkTargetException();
}
