using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Plugins.Tests.Fakes;

/// <summary>What the platform hands to a plug-in: the context, one store of rows for everybody, the trace, and what a test adds.</summary>
internal sealed class FakePlatform(FakeContext context) : IServiceProvider, IOrganizationServiceFactory, ITracingService
{
    /// <summary>Who WhoAmI says the system is.</summary>
    public static readonly Guid SystemUser = new("55555555-0000-0000-0000-000000000001");

    private readonly Dictionary<Type, object> _more = [];

    public FakeOrganizationService Rows { get; } = new();

    /// <summary>As whom the store was opened, in order; null is the system.</summary>
    public List<Guid?> OpenedAs { get; } = [];

    public List<string> Lines { get; } = [];

    public FakePlatform With<T>(T service)
        where T : class
    {
        _more[typeof(T)] = service;
        return this;
    }

    public object? GetService(Type serviceType) =>
        serviceType == typeof(IPluginExecutionContext) ? context
        : serviceType == typeof(IOrganizationServiceFactory) || serviceType == typeof(ITracingService) ? this
        : _more.TryGetValue(serviceType, out var service) ? service
        : null;

    public IOrganizationService CreateOrganizationService(Guid? userId)
    {
        OpenedAs.Add(userId);
        return Rows;
    }

    public void Trace(string format, params object[] args) =>
        Lines.Add(string.Format(System.Globalization.CultureInfo.InvariantCulture, format, args));

    /// <summary>Runs the plug-in and hands back its refusal, or null when it let the call pass.</summary>
    public InvalidPluginExecutionException? Run(IPlugin plugin)
    {
        try
        {
            plugin.Execute(this);
            return null;
        }
        catch (InvalidPluginExecutionException refusal)
        {
            return refusal;
        }
    }
}
