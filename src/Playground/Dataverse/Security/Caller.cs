namespace MatterportForDataverse.Playground.Dataverse;

/// <summary>In whose name something is done (UserId), and who began it (InitiatingUserId).</summary>
internal sealed record Caller(Guid UserId, Guid InitiatingUserId);
