namespace MatterportForDataverse.Playground.Sessions;

/// <summary>A real Matterport account.</summary>
/// <param name="TokenId">The public half of its token.</param>
/// <param name="TokenSecret">The other half.</param>
/// <param name="AllowWrites">Whether edits may be sent to it.</param>
/// <param name="Handler">What sends; null for the network.</param>
internal sealed record LiveAccount(string TokenId, string TokenSecret, bool AllowWrites, HttpMessageHandler? Handler)
{
    /// <summary>Without the secret, so that it reaches no output.</summary>
    public override string ToString() => $"token {TokenId}";
}
