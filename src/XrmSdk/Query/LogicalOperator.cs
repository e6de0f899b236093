namespace Microsoft.Xrm.Sdk.Query;

/// <summary>How the parts of a filter are combined.</summary>
public enum LogicalOperator
{
    And = 0,
    Or = 1,
}
