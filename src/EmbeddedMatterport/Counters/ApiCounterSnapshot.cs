namespace MatterportForDataverse.EmbeddedMatterport.Counters;

/// <summary>A reading of <see cref="ApiCounters"/>.</summary>
/// <param name="Requests">HTTP requests, refused ones included.</param>
/// <param name="Queries">Documents that only read.</param>
/// <param name="Mutations">Documents that write.</param>
/// <param name="ModelsWritten">Mutation fields that succeeded.</param>
/// <param name="ModelsRead">Models read by <c>model(id)</c>, each alias counted.</param>
/// <param name="PagesListed">Pages of <c>models(…)</c>.</param>
/// <param name="BytesOut">Bytes of the answers before compression.</param>
/// <param name="Refused">Requests answered by a fault, a rate limit or 401.</param>
public sealed record ApiCounterSnapshot(
    long Requests,
    long Queries,
    long Mutations,
    long ModelsWritten,
    long ModelsRead,
    long PagesListed,
    long BytesOut,
    long Refused
);
