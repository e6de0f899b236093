using MatterportForDataverse.EmbeddedDataverse.Plugins;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Messages;

/// <summary>One request as a hook sees it.</summary>
/// <param name="Message">The message's name.</param>
/// <param name="Table">The table of its target or query; null when it has none.</param>
/// <param name="UserId">The user as whom it runs.</param>
/// <param name="Depth">1 from outside, one more with each plug-in in between.</param>
/// <param name="Number">Counts the requests of its execution, from 1.</param>
/// <param name="Asynchronous">Whether an asynchronous job makes it.</param>
/// <param name="InTransaction">Whether a transaction is open.</param>
/// <param name="PluginType">The class that the asynchronous job runs; null without a job.</param>
public sealed record ObservedRequest(
    string Message,
    string? Table,
    Guid UserId,
    int Depth,
    int Number,
    bool Asynchronous,
    bool InTransaction,
    string? PluginType
)
{
    internal static ObservedRequest Of(OrganizationRequest request, RequestContext context) =>
        new(
            request.RequestName ?? "",
            request.Parameters.Values.Select(TableOf).FirstOrDefault(table => table is not null),
            context.Caller.UserId,
            context.Depth,
            ++context.Execution.RequestCount,
            context.Execution.JobType is not null,
            context.Transaction is not null,
            context.Execution.JobType
        );

    private static string? TableOf(object? parameter) =>
        parameter switch
        {
            Entity entity => entity.LogicalName,
            EntityReference row => row.LogicalName,
            EntityCollection rows => rows.EntityName,
            QueryExpression query => query.EntityName,
            _ => null,
        };
}
