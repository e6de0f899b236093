using MatterportForDataverse.Core.Jobs;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the custom API <c>mpt_CreateWorkFromTag</c>.</summary>
public sealed class CreateWorkFromTagApi : CustomApi
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var request = CreateWorkFromTagMessage.Request.From(invocation.Input);
        var language = new Lazy<Language>(() => CallerLanguage.Of(invocation));
        var handler = new CreateWorkFromTag(invocation.Caller, invocation.System, invocation.UtcNow, phrase => language.Value.Say(phrase));
        invocation.Reply(handler.Handle(request).ToParameters());
    }
}
