using System.Reflection;
using MatterportForDataverse.Core.Setup;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Main operation of the custom API <c>mpt_CheckSetup</c>.</summary>
public sealed class CheckSetupApi : CustomApi
{
    // Built from the same property as the solution's; the assembly's own version is frozen.
    private static readonly string Version =
        typeof(CheckSetupApi).Assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()?.Version ?? "";

    /// <inheritdoc />
    protected override void Handle(Invocation invocation)
    {
        var request = CheckSetupMessage.Request.From(invocation.Input);
        var response = new CheckSetup(
            invocation.System,
            invocation.OpenMatterport,
            invocation.Secret().PlaceOf,
            invocation.RetrieveByKey,
            new Installation(invocation.Context.OrganizationId, invocation.SystemUserId, invocation.InitiatingUserId, Version),
            invocation.UtcNow,
            CallerLanguage.Of(invocation)
        )
            .HandleAsync(request, CancellationToken.None)
            .GetAwaiter()
            .GetResult();
        invocation.Reply(response.ToParameters());
    }
}
