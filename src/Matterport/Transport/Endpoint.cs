namespace MatterportForDataverse.Matterport.Transport;

/// <summary>The two places requests go to. There is no third, and nothing configures them.</summary>
internal sealed class Endpoint
{
    private const string Host = "api.matterport.com";

    private Endpoint(string path) => Address = new Uri($"https://{Host}{path}");

    public static Endpoint Models { get; } = new("/api/models/graph");

    public static Endpoint Accounts { get; } = new("/api/accounts/graph");

    public Uri Address { get; }

    /// <exception cref="InvalidOperationException">The address is not one of ours, so it must not get the token.</exception>
    public static void Verify(Uri? address)
    {
        if (address != Models.Address && address != Accounts.Address)
        {
            throw new InvalidOperationException("A request with the token may only go to Matterport.");
        }
    }
}
