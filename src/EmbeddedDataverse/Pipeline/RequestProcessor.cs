using System.ServiceModel;
using MatterportForDataverse.EmbeddedDataverse.Jobs;
using MatterportForDataverse.EmbeddedDataverse.Messages;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Security;
using MatterportForDataverse.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Pipeline;

/// <summary>The heart: takes a request, keeps transactions, runs plug-ins and translates what they throw.</summary>
internal sealed class RequestProcessor(
    SolutionPackage package,
    RowStore store,
    PlatformOptions options,
    PluginHost plugins,
    Action<Job> enqueue,
    Action<PluginTraceLog> keep
)
{
    private const int Deepest = 8;
    private readonly LockTable locks = new();
    private readonly Random? ids = options.Seed is { } seed ? new Random(seed) : null;

    public SolutionPackage Package => package;

    public RowStore Store => store;

    public PlatformOptions Options => options;

    public SecurityModel Security { get; } = new(package, store, Platform.SystemUser);

    public RequestHooks Faults { get; } = new();

    public PlatformCounters Counters { get; } = new();

    public DateTimeOffset Now => options.Time.GetUtcNow();

    public List<StepRegistration> ExtraSteps { get; } = [];

    public Guid NewId()
    {
        if (ids is null)
        {
            return Guid.NewGuid();
        }

        var bytes = new byte[16];
        lock (ids)
        {
            ids.NextBytes(bytes);
        }

        return new(bytes);
    }

    public Execution Begin(Job? job, string source)
    {
        var execution = new Execution(Now, job);
        execution.Trace.Source = job?.Step.TypeName ?? source;
        keep(execution.Trace);
        return execution;
    }

    public OrganizationResponse Execute(OrganizationRequest request, RequestContext call)
    {
        call.Execution.ThrowIfAborted(Now);
        if (call.Transaction?.Doomed == true)
        {
            throw NoTransaction();
        }

        Counters.Request(call.Parent is not null);
        var seen = Seen(request, call);
        try
        {
            Faults.BeforeRequest?.Invoke(seen);
            var response = Dispatch(request, call);
            response.ResponseName = request.RequestName;
            Faults.AfterRequest?.Invoke(seen);
            return response;
        }
        catch (Exception failed)
        {
            if (failed is SimulatedCrash)
            {
                call.Execution.Aborted ??= failed;
            }

            if (call.Transaction is not null)
            {
                call.Transaction.Doomed = true;
            }

            throw;
        }
    }

    public void InTransaction(RequestContext call, Action<RowTransaction> work)
    {
        if (call.Transaction is not null)
        {
            work(call.Transaction);
            return;
        }

        var transaction = new RowTransaction(store, locks);
        try
        {
            work(transaction);
            if (transaction.Doomed)
            {
                throw NoTransaction();
            }

            call.Execution.ThrowIfAborted(Now);
            transaction.Commit();
        }
        finally
        {
            transaction.End();
        }

        foreach (var (table, kind) in transaction.Writes)
        {
            Counters.Wrote(table, kind);
        }

        Security.Invalidate(transaction.Writes.Select(write => write.Table));
        transaction.Jobs.ForEach(enqueue);
    }

    public void DeleteRow(RequestContext call, EntityReference row, string? version)
    {
        var bulk = new RowPipelineFactory(this, call);
        bulk.Run([bulk.Delete(row, version is null ? ConcurrencyBehavior.Default : ConcurrencyBehavior.IfRowVersionMatches)]);
    }

    public TableMetadata Table(string? name) =>
        package.Tables.GetValueOrDefault(name ?? "")
        ?? throw OrganizationFault.Of(
            PlatformErrorCodes.UnknownTable,
            $"The entity with a name = '{name}' was not found in the MetadataCache."
        );

    public IEnumerable<StepRegistration> Steps(string message, string table, int stage) =>
        package
            .Steps.Concat(ExtraSteps)
            .Where(step => step.Message == message && step.Stage == stage && (step.Table is null || step.Table == table))
            .OrderBy(step => step.IsAsync)
            .ThenBy(step => step.Rank)
            .ThenBy(step => step.Name, StringComparer.Ordinal);

    /// <summary>The row that an alternate key names, or null; the columns must be exactly those of a key.</summary>
    public StoredRow? ByKey(TableMetadata table, KeyAttributeCollection key, RowTransaction? transaction)
    {
        var columns = key.Keys.Order(StringComparer.Ordinal).ToList();
        if (!table.Keys.Any(one => one.Columns.Order(StringComparer.Ordinal).SequenceEqual(columns)))
        {
            throw OrganizationFault.Invalid($"{string.Join(", ", columns)} is not a valid entity key of {table.Name}.");
        }

        var values = columns.ConvertAll(column =>
            SdkValue.FromSdk(table, table.Find(column)!, key[column])
            ?? throw OrganizationFault.Invalid($"The key column {column} of {table.Name} is empty.")
        );
        return (transaction ?? new RowTransaction(store, locks)).Find(table, columns, values).FirstOrDefault();
    }

    public PluginExecutionContext Context(
        RequestContext call,
        string message,
        string table,
        int stage,
        ParameterCollection input,
        PluginExecutionContext? parent,
        bool inTransaction = false
    ) =>
        new()
        {
            MessageName = message,
            PrimaryEntityName = table,
            Depth = call.Depth,
            Stage = stage,
            UserId = call.Caller.UserId,
            InitiatingUserId = call.Caller.InitiatingUserId,
            CorrelationId = call.Execution.CorrelationId,
            OperationCreatedOn = Now.UtcDateTime,
            InputParameters = input,
            ParentContext = parent,
            IsInTransaction = inTransaction,
            OperationId = Guid.NewGuid(),
        };

    public void RunPlugin(string type, PluginExecutionContext context, RowTransaction? transaction, Execution execution)
    {
        try
        {
            plugins.Find(type).Execute(new PluginServiceProvider(this, context, transaction, execution));
            execution.ThrowIfAborted(Now);
        }
        catch (Exception) when (execution.Aborted is not null)
        {
            throw execution.Aborted;
        }
        catch (InvalidPluginExecutionException refused) when (context.Mode == 0)
        {
            throw PluginFailure.Of(refused, execution.Trace);
        }
        catch (Exception failed) when (context.Mode == 0 && failed is not (FaultException<OrganizationServiceFault> or SimulatedCrash))
        {
            throw PluginFailure.Unexpected(type, failed, execution.Trace);
        }
    }

    // https://learn.microsoft.com/en-us/power-apps/developer/data-platform/bypass-custom-business-logic
    private void RefuseBypass(OrganizationRequest request, RequestContext call)
    {
        if (request.Parameters.Keys.FirstOrDefault(name => name.StartsWith("Bypass", StringComparison.Ordinal)) is { } bypass)
        {
            Security
                .AccessOf(call.Caller)
                .Demand(
                    call.Caller.UserId,
                    bypass == "BypassCustomPluginExecution" ? "prvBypassCustomPlugins" : "prvBypassCustomBusinessLogic"
                );
            throw OrganizationFault.NotSimulated($"the optional parameter {bypass}");
        }
    }

    private OrganizationResponse Dispatch(OrganizationRequest request, RequestContext call)
    {
        RefuseBypass(request, call);
        if (call.Depth > Deepest)
        {
            throw OrganizationFault.Of(
                PlatformErrorCodes.PluginFailed,
                $"This plug-in chain was stopped because it is deeper than {Deepest}: it looks like an infinite loop."
            );
        }

        if (MessageDispatcher.Batches.Contains(request.RequestName ?? "") && call.Parent is { Mode: 0 })
        {
            throw OrganizationFault.Invalid($"{request.RequestName} is a batch request: batches must not be used in synchronous plug-ins.");
        }

        return package.CustomApis.TryGetValue(request.RequestName ?? "", out var api)
            ? new CustomApiRunner(this, call, api).Run(ParameterCopy.Copy(request.Parameters))
            : MessageDispatcher.Run(this, call, request);
    }

    private static ObservedRequest Seen(OrganizationRequest request, RequestContext call)
    {
        var target = request.Parameters.Values.FirstOrDefault(value =>
            value is Entity or EntityReference or EntityCollection or Microsoft.Xrm.Sdk.Query.QueryExpression
        );
        var table = target switch
        {
            Entity entity => entity.LogicalName,
            EntityReference row => row.LogicalName,
            EntityCollection rows => rows.EntityName,
            Microsoft.Xrm.Sdk.Query.QueryExpression query => query.EntityName,
            _ => null,
        };
        return new(
            request.RequestName ?? "",
            table,
            call.Caller.UserId,
            call.Depth,
            ++call.Execution.RequestCount,
            call.Execution.Job is not null,
            call.Transaction is not null,
            call.Execution.Job?.Step.TypeName
        );
    }

    private static FaultException<OrganizationServiceFault> NoTransaction() =>
        OrganizationFault.Of(
            PlatformErrorCodes.NoTransaction,
            "There is no active transaction. This error is usually caused by custom plug-ins that ignore errors from service calls and continue processing."
        );
}
