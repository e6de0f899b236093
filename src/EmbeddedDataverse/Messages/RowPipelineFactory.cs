using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Pipeline;
using MatterportForDataverse.EmbeddedDataverse.Serving;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace MatterportForDataverse.EmbeddedDataverse.Messages;

/// <summary>Create, Update, Delete and Upsert of one row or many: the stages go over all rows, in one transaction, all or nothing.</summary>
internal sealed class RowPipelineFactory(RequestProcessor kernel, RequestContext call)
{
    public void Run(IReadOnlyList<RowPipeline> rows)
    {
        foreach (var row in rows)
        {
            row.PreValidate();
        }

        kernel.InTransaction(
            call,
            transaction =>
            {
                foreach (var row in rows)
                {
                    row.Authorize(transaction);
                    row.PreOperate(transaction);
                }

                foreach (var row in rows)
                {
                    row.Operate(transaction);
                }

                foreach (var row in rows)
                {
                    row.PostOperate(transaction);
                }
            }
        );
    }

    public RowPipeline Create(Entity target)
    {
        var table = kernel.Table(target.LogicalName);
        AddKeys(target, false);
        return Pipeline("Create", table, target, null);
    }

    public RowPipeline Update(Entity target, ConcurrencyBehavior behavior)
    {
        var table = kernel.Table(target.LogicalName);
        if (
            target.Id == Guid.Empty
            && target.KeyAttributes.Count == 0
            && target.Attributes.TryGetValue(table.PrimaryKey.Name, out var id)
            && id is Guid own
        )
        {
            target.Id = own;
        }

        target.Id =
            target.Id != Guid.Empty || target.KeyAttributes.Count == 0
                ? target.Id
                : kernel.ByKey(table, target.KeyAttributes, call.Transaction)?.Id
                    ?? throw OrganizationFault.Of(
                        PlatformErrorCodes.NotFound,
                        $"A record with the specified key values does not exist in {table.Name} entity"
                    );
        return Pipeline("Update", table, target, Version(behavior, target.RowVersion));
    }

    public RowPipeline Delete(EntityReference target, ConcurrencyBehavior behavior)
    {
        var table = kernel.Table(target.LogicalName);
        var id =
            target.Id != Guid.Empty || target.KeyAttributes.Count == 0
                ? target.Id
                : kernel.ByKey(table, target.KeyAttributes, call.Transaction)?.Id
                    ?? throw OrganizationFault.Of(
                        PlatformErrorCodes.NotFound,
                        $"A record with the specified key values does not exist in {table.Name} entity"
                    );
        return new(kernel, call, "Delete", table, new ParameterCollection { ["Target"] = new EntityReference(table.Name, id) })
        {
            ExpectedVersion = Version(behavior, target.RowVersion),
        };
    }

    /// <summary>A Create or an Update, by whether the row is there. Of many, the Create path refuses a key column repeated in the body (seen, reliability of UpsertMultiple).</summary>
    public RowPipeline Upsert(Entity target, bool ofMany)
    {
        var table = kernel.Table(target.LogicalName);
        var there =
            target.KeyAttributes.Count > 0 ? kernel.ByKey(table, target.KeyAttributes, call.Transaction)
            : target.Id == Guid.Empty ? null
            : call.Transaction is null ? kernel.Store.Get(table, target.Id)
            : call.Transaction.Get(table, target.Id);
        if (there is not null)
        {
            target.Id = there.Id;
            return Pipeline("Update", table, target, null);
        }

        AddKeys(target, ofMany);
        return Pipeline("Create", table, target, null);
    }

    public static UpsertResponse ToUpsertResponse(RowPipeline row)
    {
        var response = new UpsertResponse { ResponseName = "Upsert" };
        ((OrganizationResponse)response).Results["RecordCreated"] = row.Message == "Create";
        ((OrganizationResponse)response).Results["Target"] = new EntityReference(row.Table.Name, row.Id);
        return response;
    }

    private static string? Version(ConcurrencyBehavior behavior, string? given) =>
        behavior != ConcurrencyBehavior.IfRowVersionMatches ? null
        : given is { Length: > 0 } ? given
        : throw OrganizationFault.Of(
            PlatformErrorCodes.VersionMissing,
            "The RowVersion property must be provided when the value of ConcurrencyBehavior is IfVersionMatches."
        );

    private static void AddKeys(Entity target, bool refuseTwice)
    {
        foreach (var (name, value) in target.KeyAttributes)
        {
            if (refuseTwice && target.Contains(name))
            {
                throw OrganizationFault.Of(
                    PlatformErrorCodes.Unexpected,
                    $"An unexpected error occurred. (UpsertMultiple: the key column {name} is also in the body of a row to be created.)"
                );
            }

            target[name] = value;
        }
    }

    private RowPipeline Pipeline(string message, TableMetadata table, Entity target, string? version) =>
        target.RelatedEntities.Count > 0
            ? throw OrganizationFault.NotSimulated("writing related rows along with a row")
            : new(kernel, call, message, table, new ParameterCollection { ["Target"] = target }) { ExpectedVersion = version };
}
