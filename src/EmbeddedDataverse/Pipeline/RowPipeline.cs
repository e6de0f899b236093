using MatterportForDataverse.EmbeddedDataverse.Jobs;
using MatterportForDataverse.EmbeddedDataverse.Messages;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Pipeline;

/// <summary>One row's way through the stages of Create, Update or Delete.</summary>
internal sealed class RowPipeline(
    RequestProcessor kernel,
    RequestContext call,
    string message,
    TableMetadata table,
    ParameterCollection input
)
{
    private readonly PluginExecutionContext outer = kernel.Context(call, message, table.Name, 30, input, call.Parent);
    private readonly ParameterCollection inner = [];
    private StoredRow? before;
    private StoredRow? after;

    public string Message => message;

    public TableMetadata Table => table;

    public Guid Id => input["Target"] is Entity entity ? entity.Id : ((EntityReference)input["Target"]).Id;

    public Entity Target => (Entity)input["Target"];

    public string? ExpectedVersion { get; init; }

    /// <summary>Stage 10: before any transaction of its own.</summary>
    public void PreValidate() => Run(10, call.Transaction);

    /// <summary>
    /// The privileges for the row: after stage 10, which the platform runs before its security checks, and before any later step.
    /// https://learn.microsoft.com/en-us/dynamics365/customerengagement/on-premises/developer/event-execution-pipeline
    /// </summary>
    public void Authorize(RowTransaction transaction) =>
        new MainOperation(kernel, call, transaction).Authorize(message, table, message == "Create" ? null : Id);

    /// <summary>Stage 20, inside the transaction.</summary>
    public void PreOperate(RowTransaction transaction) => Run(20, transaction);

    /// <summary>Stage 30: the write itself.</summary>
    public void Operate(RowTransaction transaction)
    {
        before = message == "Create" ? null : transaction.Get(table, Id);
        if (message == "Delete")
        {
            // What goes along has this deletion for its parent.
            new MainOperation(kernel, call with { Parent = outer }, transaction).Delete(table, Id, ExpectedVersion);
            return;
        }

        var writer = new MainOperation(kernel, call, transaction);
        after = message == "Create" ? writer.Create(table, Target) : writer.Update(table, Target, ExpectedVersion);
        Target.Id = after.Id;
        if (message == "Create")
        {
            Target[table.PrimaryKey.Name] = after.Id;
            outer.OutputParameters["id"] = after.Id;
        }
    }

    /// <summary>Stage 40: synchronous steps, then asynchronous ones are queued for the commit.</summary>
    public void PostOperate(RowTransaction transaction) => Run(40, transaction);

    private void Run(int stage, RowTransaction? transaction)
    {
        foreach (var step in kernel.Steps(message, table.Name, stage))
        {
            if (step.FilteringColumns.Count > 0 && message == "Update" && !step.FilteringColumns.Any(Target.Contains))
            {
                continue;
            }

            var context = Context(step, stage, transaction);
            if (step.IsAsync)
            {
                transaction!.Jobs.Add(new Job(step, context));
            }
            else
            {
                kernel.RunPlugin(step.TypeName, context, transaction, call.Execution);
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
            Depth = outer.Depth,
            Stage = stage,
            Mode = step.IsAsync ? 1 : 0,
            UserId = outer.UserId,
            InitiatingUserId = outer.InitiatingUserId,
            CorrelationId = outer.CorrelationId,
            OperationCreatedOn = outer.OperationCreatedOn,
            InputParameters = step.IsAsync ? ParameterCopy.Copy(input) : input,
            OutputParameters = stage == 40 ? ParameterCopy.Copy(outer.OutputParameters) : [],
            SharedVariables =
                step.IsAsync ? ParameterCopy.Copy(inner)
                : stage == 10 ? outer.SharedVariables
                : inner,
            ParentContext = stage == 10 ? call.Parent : outer,
            IsInTransaction = transaction is not null && !step.IsAsync,
            OwningExtension = new EntityReference("sdkmessageprocessingstep", step.Id),
            OperationId = outer.OperationId,
            PrimaryEntityId = Id,
        };
        foreach (var image in step.Images)
        {
            Add(image, image.Before && message != "Create", context.PreEntityImages, stage < 30 ? Current(transaction) : before);
            Add(
                image,
                image.After && stage == 40 && message != "Delete",
                context.PostEntityImages,
                after is null ? null : Current(transaction)
            );
        }

        return context;
    }

    private StoredRow? Current(RowTransaction? transaction) =>
        transaction is null ? kernel.Store.Get(table, Id) : transaction.Get(table, Id);

    private void Add(ImageRegistration image, bool wanted, EntityImageCollection images, StoredRow? row)
    {
        if (wanted && row is not null)
        {
            images[image.Alias] = SdkValue.ToEntity(
                table,
                row,
                image.Columns.Count == 0
                    ? table.Columns
                    : image.Columns.Select(name => table.Find(name) ?? throw OrganizationFault.UnknownColumn(table.Name, name))
            );
        }
    }
}
