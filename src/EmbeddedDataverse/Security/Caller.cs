namespace MatterportForDataverse.EmbeddedDataverse.Security;

/// <summary>In whose name something is done (UserId), and who began it (InitiatingUserId).</summary>
internal sealed record Caller(Guid UserId, Guid InitiatingUserId)
{
    /// <summary>Whether the one who began it acts for the other, and so needs the privileges as well. Plug-ins that work as somebody else do not.</summary>
    public bool Impersonates { get; init; }
}
