using MatterportForDataverse.EmbeddedDataverse;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Events;

/// <summary>What somebody hears who waits for an event, as a flow or an asynchronous step of theirs.</summary>
internal sealed class EventListener : IPlugin
{
    private readonly List<ParameterCollection> _heard = [];
    private readonly Action<IServiceProvider>? _act;

    public EventListener(Platform platform, string message, Action<IServiceProvider>? act = null)
    {
        var name = "Theirs.On" + message;
        _act = act;
        platform.RegisterType(name, this);
        platform.RegisterStep(new StepRegistration(Guid.NewGuid(), name, name, message, null, 40) { IsAsync = true });
    }

    /// <summary>The parameters of each event, in the order in which they were heard.</summary>
    public IReadOnlyList<ParameterCollection> Heard => _heard;

    public IEnumerable<Guid> Ids(string parameter) => Heard.Select(heard => (Guid)heard[parameter]);

    public void Execute(IServiceProvider serviceProvider)
    {
        _heard.Add(((IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!).InputParameters);
        _act?.Invoke(serviceProvider);
    }
}
