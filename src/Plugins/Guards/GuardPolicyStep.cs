using MatterportForDataverse.Core.Guards;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Keeps confirmed policies as they are, and notes who edits drafts: before and after the operation.</summary>
public sealed class GuardPolicyStep : Step
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var (write, before) = (invocation.GuardedWrite, invocation.Before);
        var guard = new GuardPolicy(invocation.System, [.. new[] { invocation.UserId, invocation.InitiatingUserId }.Distinct()]);
        if (invocation.IsAfter)
        {
            guard.CheckAgain(write, before);
            return;
        }

        if (guard.Check(write, before) is { } editors)
        {
            invocation.SetOnTarget(PolicyTable.Editors.Name, editors);
        }

        guard.Note(write, before);
    }
}
