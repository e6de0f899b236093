namespace Microsoft.Xrm.Sdk.Query;

/// <summary>Which way rows are sorted.</summary>
public enum OrderType
{
    Ascending = 0,
    Descending = 1,
}
