using MatterportForDataverse.EmbeddedDataverse.Query;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Fetch;

/// <summary>Runs queries that were written as fetch XML.</summary>
internal sealed class FetchRunner(QueryContext context)
{
    public EntityCollection Run(FetchQuery fetch) =>
        fetch.IsAggregate
            ? new AggregateRunner(fetch, context).Run()
            : new QueryRunner(context).Run(new QueryPlanner(context).Plan(fetch.Query, fetch.Columns, fetch.RawOrder));
}
