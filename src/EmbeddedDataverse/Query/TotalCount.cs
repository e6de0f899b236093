using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>The number of all rows that a query finds; the platform counts no further than 5,000.</summary>
internal static class TotalCount
{
    private const int Limit = 5000;

    public static void Set(EntityCollection result, long count)
    {
        result.TotalRecordCount = (int)Math.Min(count, Limit);
        result.TotalRecordCountLimitExceeded = count > Limit;
    }
}
