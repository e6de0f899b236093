namespace MatterportForDataverse.EmbeddedMatterport.Accounts;

/// <summary>An API token: the id is the user name, the secret the password of Basic authentication.</summary>
/// <param name="TokenId">The public half.</param>
/// <param name="TokenSecret">The other half.</param>
public sealed record ApiToken(string TokenId, string TokenSecret)
{
    /// <summary>Without the secret, so that it reaches no output.</summary>
    public override string ToString() => $"token {TokenId}";
}
