namespace MatterportForDataverse.Plugins;

/// <summary>
/// The secrets that an invocation came to know, so that nothing it says repeats them. A second line: nothing should in the first place.
/// </summary>
internal sealed class Secrets
{
    private readonly List<string> _known = [];

    public void Add(string secret)
    {
        if (secret.Length > 0)
        {
            _known.Add(secret);
        }
    }

    public string Without(string text) => _known.Aggregate(text, (so, secret) => so.Replace(secret, "***"));
}
