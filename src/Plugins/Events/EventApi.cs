using MatterportForDataverse.Core.Events;

namespace MatterportForDataverse.Plugins;

/// <summary>The main operation of a business event, which is to refuse everybody but ourselves. What listeners do comes after it.</summary>
public abstract class EventApi : CustomApi
{
    /// <inheritdoc />
    protected sealed override void Handle(Invocation invocation) =>
        EventOrigin.Check(invocation.UserId, invocation.SystemUserId, invocation.Context.Depth);
}
