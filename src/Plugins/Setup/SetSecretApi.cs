using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the custom API <c>mpt_SetSecret</c>.</summary>
public sealed class SetSecretApi : CustomApi
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var request = SetSecretMessage.Request.From(invocation.Input);
        invocation.Secrets.Add(request.Value ?? "");
        var response = new SetSecret(invocation.Rows, invocation.System).Handle(request);
        invocation.Reply(response.ToParameters());
    }
}
