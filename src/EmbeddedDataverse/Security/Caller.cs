namespace MatterportForDataverse.EmbeddedDataverse.Security;

/// <summary>
/// The user as whom something is done (UserId), the one who began it (InitiatingUserId), and the one who signed in for it
/// (AuthenticatedUserId).
/// </summary>
internal sealed record Caller(Guid UserId, Guid InitiatingUserId, Guid AuthenticatedUserId)
{
    /// <summary>
    /// Whether the user who signed in acts on behalf of the other, and so needs the privileges as well. Plug-ins that work as another
    /// user do not.
    /// </summary>
    public bool Impersonates { get; init; }
}
