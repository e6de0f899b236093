using MatterportForDataverse.EmbeddedDataverse;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Simulation;

/// <summary>Counts how often each run was ended.</summary>
internal sealed class RunEnds : IPlugin
{
    private readonly Dictionary<Guid, int> _ends = [];

    public RunEnds(Platform platform)
    {
        platform.RegisterType("Tests.RunEnds", this);
        platform.RegisterStep(new StepRegistration(Guid.NewGuid(), "Tests.RunEnds", "Tests.RunEnds", "Update", "mpt_syncrun", 40));
    }

    public IReadOnlyDictionary<Guid, int> Counts => _ends;

    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
        if (((Entity)context.InputParameters["Target"]).GetAttributeValue<OptionSetValue>("statecode")?.Value == 1)
        {
            _ends[context.PrimaryEntityId] = _ends.GetValueOrDefault(context.PrimaryEntityId) + 1;
        }
    }
}
