namespace Microsoft.Xrm.Sdk;

/// <summary>What the platform calls: one method, on one shared instance, by many threads.</summary>
public interface IPlugin
{
    void Execute(IServiceProvider serviceProvider);
}
