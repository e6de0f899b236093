namespace MatterportForDataverse.EmbeddedMatterport.Faults;

/// <summary>The connection broke, as a client sees it: it cannot know whether its request was done.</summary>
public sealed class ConnectionDroppedException() : HttpRequestException("The connection was closed before the answer came.");
