namespace MatterportForDataverse.Matterport.Transport;

/// <summary>A token's id and secret. Never a record: nothing may print the secret.</summary>
public sealed class Credentials
{
    /// <param name="tokenId">The token's id: the user name of Basic authentication.</param>
    /// <param name="tokenSecret">The token's secret: its password.</param>
    /// <exception cref="ArgumentException">One of the two is empty or holds control characters, or the id holds a colon.</exception>
    public Credentials(string tokenId, string tokenSecret)
    {
        if (string.IsNullOrWhiteSpace(tokenId) || tokenId.Any(char.IsControl) || tokenId.Any(character => character == ':'))
        {
            throw new ArgumentException("The token id is empty or holds a character that a token id cannot have.", nameof(tokenId));
        }

        if (string.IsNullOrWhiteSpace(tokenSecret) || tokenSecret.Any(char.IsControl))
        {
            throw new ArgumentException("The token secret is empty or holds a character that a secret cannot have.", nameof(tokenSecret));
        }

        TokenId = tokenId;
        TokenSecret = tokenSecret;
    }

    /// <summary>The token's id.</summary>
    public string TokenId { get; }

    internal string TokenSecret { get; }

    /// <summary>A word in place of the token.</summary>
    public override string ToString() => "a Matterport token";
}
