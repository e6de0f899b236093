using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Plugins;
using MatterportForDataverse.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Pipeline;

/// <summary>The event execution pipeline of one row's Create, Update or Delete.</summary>
internal sealed class RowPipeline(
    Organization organization,
    RequestContext request,
    string message,
    TableMetadata table,
    ParameterCollection input
)
{
    private readonly PluginExecutionContext _mainContext = PluginExecutionContext.OfMainOperation(
        request,
        message,
        table.Name,
        input,
        organization.Now,
        organization.HidesParentContexts,
        inTransaction: false
    );
    private readonly ParameterCollection _sharedInTransaction = [];
    private StoredRow? _before;
    private StoredRow? _after;
    private StoredRow? _older;

    public string Message => message;

    public TableMetadata Table => table;

    public Guid Id => input["Target"] is Entity entity ? entity.Id : ((EntityReference)input["Target"]).Id;

    /// <summary>The version that the row must have; null for any.</summary>
    public string? ExpectedVersion { get; init; }

    private Entity Target => (Entity)input["Target"];

    /// <summary>Runs rows of one request: each stage goes over all of them before the next, in one transaction.</summary>
    public static void Run(Organization organization, RequestContext request, IReadOnlyList<RowPipeline> rows)
    {
        foreach (var row in rows)
        {
            row._older = row.Older();
            row.RunSteps(10, request.Transaction);
        }

        organization.InTransaction(
            request,
            transaction =>
            {
                var parts = rows.Select(row => row.Parts()).ToList();
                RunInTransaction(organization, [.. parts.Select(part => part.First)], transaction);
                RunInTransaction(organization, [.. parts.Select(part => part.Second).OfType<RowPipeline>()], transaction);
            }
        );
    }

    private static void RunInTransaction(Organization organization, IReadOnlyList<RowPipeline> rows, RowTransaction transaction)
    {
        foreach (var row in rows)
        {
            row.Authorize(transaction);
            if (organization.EmptiesLookupsFirst)
            {
                row.EmptyLookups(transaction);
            }

            row.RunSteps(20, transaction);
        }

        foreach (var row in rows)
        {
            row.RunMainOperation(transaction);
        }

        foreach (var row in rows)
        {
            row.RunSteps(40, transaction);
        }
    }

    /// <summary>Deletes a row, with the steps of its table.</summary>
    public static void Delete(Organization organization, RequestContext request, TableMetadata table, Guid id) =>
        Run(organization, request, [OfDelete(organization, request, table, id, null)]);

    public static RowPipeline OfDelete(
        Organization organization,
        RequestContext request,
        TableMetadata table,
        Guid id,
        string? expectedVersion
    ) =>
        new(organization, request, "Delete", table, new ParameterCollection { ["Target"] = new EntityReference(table.Name, id) })
        {
            ExpectedVersion = expectedVersion,
        };

    private (RowPipeline First, RowPipeline? Second) Parts() =>
        message == "Update" && StateParts.Of(table, Target) is var (others, state)
            ? (Part(others, ExpectedVersion, _older), Part(state, organization.ChecksVersionAgain ? ExpectedVersion : null, null))
            : (this, null);

    // Who names a row version has seen the row as it is, and so have its images.
    private StoredRow? Older() =>
        request.Staleness > 0 && message != "Create" && ExpectedVersion is null && request.Transaction?.HasWritten(table, Id) != true
            ? organization.Store.BeginBefore(request.Staleness, request.Execution).Get(table, Id)
            : null;

    private RowPipeline Part(Entity target, string? expectedVersion, StoredRow? older)
    {
        var parameters = new ParameterCollection();
        parameters.AddRange(input);
        parameters["Target"] = target;
        var part = new RowPipeline(organization, request, message, table, parameters) { ExpectedVersion = expectedVersion, _older = older };
        part._mainContext.SharedVariables.AddRange(_mainContext.SharedVariables);
        return part;
    }

    // After stage 10, which the platform runs before its security checks, and before any later step:
    // https://learn.microsoft.com/en-us/dynamics365/customerengagement/on-premises/developer/event-execution-pipeline
    private void Authorize(RowTransaction transaction) =>
        new MainOperation(organization, request, transaction).Authorize(message, table, message == "Create" ? null : Id);

    private void EmptyLookups(RowTransaction transaction)
    {
        if (message == "Delete")
        {
            new MainOperation(organization, request with { Parent = _mainContext }, transaction).EmptyLookups(table, Id);
        }
    }

    private void RunMainOperation(RowTransaction transaction)
    {
        _before = message == "Create" ? null : transaction.Get(table, Id);
        if (message == "Delete")
        {
            // What goes along has this deletion for its parent.
            new MainOperation(organization, request with { Parent = _mainContext }, transaction).Delete(table, Id, ExpectedVersion);
            return;
        }

        var operation = new MainOperation(organization, request, transaction);
        _after = message == "Create" ? operation.Create(table, Target) : operation.Update(table, Target, ExpectedVersion);
        Target.Id = _after.Id;
        if (message == "Create")
        {
            Target[table.PrimaryKey.Name] = _after.Id;
            _mainContext.OutputParameters["id"] = _after.Id;
        }
    }

    private void RunSteps(int stage, RowTransaction? transaction)
    {
        foreach (var step in organization.Steps.Of(message, table.Name, stage))
        {
            if (step.FilteringColumns.Count > 0 && message == "Update" && !step.FilteringColumns.Any(Target.Contains))
            {
                continue;
            }

            var context = Context(step, stage, transaction);
            if (step.IsAsync)
            {
                transaction!.AfterCommit.Add(() => organization.EnqueueJob(step, context));
            }
            else
            {
                organization.Plugins.Run(step.TypeName, context, transaction, request.Execution);
            }
        }
    }

    private PluginExecutionContext Context(StepRegistration step, int stage, RowTransaction? transaction)
    {
        // In stages 20 and 40 what stage 10 shared is found in the parent context (published for Create, Update and Delete).
        var context = new PluginExecutionContext
        {
            MessageName = message,
            PrimaryEntityName = table.Name,
            Depth = _mainContext.Depth,
            Stage = stage,
            Mode = step.IsAsync ? 1 : 0,
            UserId = _mainContext.UserId,
            InitiatingUserId = _mainContext.InitiatingUserId,
            AuthenticatedUserId = _mainContext.AuthenticatedUserId,
            CorrelationId = _mainContext.CorrelationId,
            OperationCreatedOn = _mainContext.OperationCreatedOn,
            InputParameters = step.IsAsync ? ParameterCopy.Of(input) : input,
            OutputParameters = stage == 40 ? ParameterCopy.Of(_mainContext.OutputParameters) : [],
            SharedVariables =
                step.IsAsync ? ParameterCopy.Of(_sharedInTransaction)
                : stage == 10 ? _mainContext.SharedVariables
                : _sharedInTransaction,
            ParentContext = stage == 10 ? request.Parent : _mainContext,
            HidesParent = _mainContext.HidesParent,
            IsInTransaction = transaction is not null && !step.IsAsync,
            OwningExtension = new EntityReference("sdkmessageprocessingstep", step.Id),
            OperationId = _mainContext.OperationId,
            PrimaryEntityId = Id,
        };
        new StepImages(table, _before, _after, () => organization.Finder.ById(table, Id, transaction), _older).AddTo(context, step);
        return context;
    }
}
