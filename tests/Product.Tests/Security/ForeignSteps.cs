using MatterportForDataverse.EmbeddedDataverse;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Security;

/// <summary>Steps of somebody else's plug-in, beside ours.</summary>
internal sealed class ForeignSteps(Platform platform)
{
    private readonly List<Exception> _refusals = [];

    /// <summary>What <see cref="Try"/> was refused.</summary>
    public IReadOnlyList<Exception> Refusals => _refusals;

    /// <summary>How often the steps ran.</summary>
    public int Calls { get; private set; }

    public void Add(
        string message,
        string table,
        int stage,
        Action<IPluginExecutionContext, Func<Guid?, IOrganizationService>> act,
        bool isAsync = false,
        int rank = 100
    )
    {
        var name = $"Contoso.{Guid.NewGuid():N}";
        platform.RegisterType(name, new Foreign(this, act));
        platform.RegisterStep(new StepRegistration(Guid.NewGuid(), name, name, message, table, stage) { IsAsync = isAsync, Rank = rank });
    }

    public void Try(Action act)
    {
        try
        {
            act();
        }
#pragma warning disable CA1031 // Whatever the refusal is, it is looked at afterwards.
        catch (Exception refusal)
#pragma warning restore CA1031
        {
            _refusals.Add(refusal);
        }
    }

    private sealed class Foreign(ForeignSteps steps, Action<IPluginExecutionContext, Func<Guid?, IOrganizationService>> act) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
            steps.Calls++;
            var factory = (IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!;
            act((IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!, factory.CreateOrganizationService);
        }
    }
}
