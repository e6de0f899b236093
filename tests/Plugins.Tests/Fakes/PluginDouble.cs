namespace MatterportForDataverse.Plugins.Tests.Fakes;

/// <summary>A custom API that does what the test says.</summary>
internal sealed class PluginDouble(Action<Invocation> handle) : CustomApi
{
    protected override void Handle(Invocation invocation) => handle(invocation);
}
