using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Query;

/// <summary>The plan of one link: from which row (-1 the root, else the index of a link), to which table, under which condition.</summary>
internal sealed record LinkPlan(
    LinkEntity Link,
    int FromIndex,
    TableMetadata FromTable,
    TableMetadata Table,
    string Alias,
    Condition Condition
)
{
    public bool IsOuter => Link.JoinOperator == JoinOperator.LeftOuter;

    /// <summary>Whether a condition or an order may name it so: by its alias, else by its table.</summary>
    public bool IsNamed(string name) => name == Alias || (string.IsNullOrEmpty(Link.EntityAlias) && name == Table.Name);
}
