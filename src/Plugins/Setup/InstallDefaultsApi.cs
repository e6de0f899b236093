using MatterportForDataverse.Core.Setup;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the custom API <c>mpt_InstallDefaults</c>.</summary>
public sealed class InstallDefaultsApi : CustomApi
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var request = InstallDefaultsMessage.Request.From(invocation.Input);
        var response = new InstallDefaults(invocation.Rows).Handle(request);
        invocation.Reply(response.ToParameters());
    }
}
