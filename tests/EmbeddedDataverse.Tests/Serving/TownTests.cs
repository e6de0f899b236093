namespace MatterportForDataverse.EmbeddedDataverse.Tests.Serving;

/// <summary>Tests that have a town each.</summary>
public abstract class TownTests : IAsyncLifetime
{
    private protected Town Town { get; private set; } = null!;

    public async Task InitializeAsync() => Town = await Town.OpenAsync();

    public async Task DisposeAsync() => await Town.DisposeAsync();
}
