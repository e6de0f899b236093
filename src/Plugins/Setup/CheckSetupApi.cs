using MatterportForDataverse.Core.Setup;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the custom API <c>mpt_CheckSetup</c>.</summary>
public sealed class CheckSetupApi : CustomApi
{
    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var request = CheckSetupMessage.Request.From(invocation.Input);
        var response = new CheckSetup(
            invocation.System,
            invocation.OpenMatterport,
            invocation.Secret().PlaceOf,
            invocation.RetrieveByKey,
            InstallationOf(invocation),
            invocation.UtcNow,
            CallerLanguage.Of(invocation)
        )
            .HandleAsync(request, CancellationToken.None)
            .GetAwaiter()
            .GetResult();
        invocation.Reply(response.ToParameters());
    }

    private static Installation InstallationOf(Invocation invocation)
    {
        var assembly = typeof(CheckSetupApi).Assembly;
        return new(
            invocation.Context.OrganizationId,
            invocation.SystemUserId,
            invocation.InitiatingUserId,
            assembly.GetName().Name ?? "",
            Invocation.Version,
            invocation.Identities
        );
    }
}
