using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Playground.Dataverse;

/// <summary>One link of a query, made ready: from which row (-1 the root, else a link before it), to which table, and what is asked of it.</summary>
internal sealed record LinkPlan(LinkEntity Link, int From, TableMetadata FromTable, TableMetadata Table, string Alias, Condition Condition)
{
    public bool Outer => Link.JoinOperator == JoinOperator.LeftOuter;
}
