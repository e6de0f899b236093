namespace MatterportForDataverse.EmbeddedDataverse.Security;

/// <summary>The user as whom something is done (UserId), and the one who began it (InitiatingUserId).</summary>
internal sealed record Caller(Guid UserId, Guid InitiatingUserId)
{
    /// <summary>
    /// Whether the initiating user acts on behalf of the other, and so needs the privileges as well. Plug-ins that work as another user do
    /// not.
    /// </summary>
    public bool Impersonates { get; init; }
}
