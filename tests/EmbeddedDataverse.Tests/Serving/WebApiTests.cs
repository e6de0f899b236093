namespace MatterportForDataverse.EmbeddedDataverse.Tests.Serving;

/// <summary>Tests that have a served platform each.</summary>
public abstract class WebApiTests : IAsyncLifetime
{
    private protected WebApiFixture Api { get; private set; } = null!;

    public async Task InitializeAsync() => Api = await WebApiFixture.StartAsync();

    public async Task DisposeAsync() => await Api.DisposeAsync();
}
