using System.Collections.Concurrent;
using System.Security.Cryptography;
using MatterportForDataverse.Playground.Dataverse;

namespace MatterportForDataverse.Playground.Scenarios;

/// <summary>Bearer tokens for the people of the story, made anew each time and kept nowhere.</summary>
internal sealed class Passes(Platform platform)
{
    private readonly ConcurrentDictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>A token for a person.</summary>
    public string For(string name)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        _names[token] = name;
        return token;
    }

    /// <summary>Whose token it is; null when it is nobody's.</summary>
    public Guid? UserOf(string token) =>
        _names.TryGetValue(token, out var name) ? new Desk(platform.System).Find("systemuser", "fullname", name, "fullname")?.Id : null;
}
