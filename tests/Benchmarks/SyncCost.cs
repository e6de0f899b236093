namespace MatterportForDataverse.Benchmarks;

/// <summary>What a sync cost.</summary>
/// <param name="Matterport">Requests to Matterport.</param>
/// <param name="Dataverse">Requests of the work itself to Dataverse.</param>
/// <param name="Steps">Requests of the steps that its writes set off.</param>
internal sealed record SyncCost(int Matterport, int Dataverse, int Steps)
{
    public static SyncCost None { get; } = new(0, 0, 0);
}
