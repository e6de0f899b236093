namespace MatterportForDataverse.EmbeddedMatterport.World;

/// <summary>An API token: the id is the user name, the secret the password of Basic authentication.</summary>
public sealed record TokenPair(string TokenId, string TokenSecret)
{
    /// <summary>Without the secret, so that it reaches no output.</summary>
    public override string ToString() => $"token {TokenId}";
}
