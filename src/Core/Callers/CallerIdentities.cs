namespace MatterportForDataverse.Core.Callers;

/// <summary>The identities behind a call, and how it arrived.</summary>
/// <param name="User">As whom it runs.</param>
/// <param name="Initiating">Who began it.</param>
/// <param name="Authenticated">Who signed in; null where the platform does not tell.</param>
/// <param name="Depth">How deep in a chain of calls: 1 for a call from outside.</param>
/// <param name="HasForeignAncestor">Whether another operation than this one, or a batch around it, is above it.</param>
/// <param name="UserAgent">What the client says it is; empty where it says nothing.</param>
public sealed record CallerIdentities(Guid User, Guid Initiating, Guid? Authenticated, int Depth, bool HasForeignAncestor, string UserAgent)
{
    /// <summary>Whether the same person began the call, signed in for it, and is who it runs as.</summary>
    public bool AreOne => User == Initiating && User == Authenticated;

    /// <summary>The person.</summary>
    /// <exception cref="CallerException">The call is made on behalf of somebody else, or it cannot be told.</exception>
    public Guid One() => AreOne ? User : throw new CallerException("caller.impersonated");
}
