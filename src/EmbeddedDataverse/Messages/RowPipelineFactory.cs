using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Pipeline;
using MatterportForDataverse.EmbeddedDataverse.Plugins;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Messages;

/// <summary>Makes the pipelines of the rows that a request writes.</summary>
internal sealed class RowPipelineFactory(Organization organization, RequestContext context)
{
    public RowPipeline Create(Entity target)
    {
        var table = organization.Finder.Table(target.LogicalName);
        AddKeys(target, false);
        return Pipeline("Create", table, target, null);
    }

    public RowPipeline Update(Entity target, ConcurrencyBehavior behavior)
    {
        var table = organization.Finder.Table(target.LogicalName);
        if (
            target.Id == Guid.Empty
            && target.KeyAttributes.Count == 0
            && target.Attributes.TryGetValue(table.PrimaryKey.Name, out var id)
            && id is Guid own
        )
        {
            target.Id = own;
        }

        target.Id = IdOf(table, target.Id, target.KeyAttributes);
        return Pipeline("Update", table, target, Version(behavior, target.RowVersion));
    }

    public RowPipeline Delete(EntityReference target, ConcurrencyBehavior behavior)
    {
        var table = organization.Finder.Table(target.LogicalName);
        var id = IdOf(table, target.Id, target.KeyAttributes);
        return RowPipeline.OfDelete(organization, context, table, id, Version(behavior, target.RowVersion));
    }

    /// <summary>
    /// A Create or an Update, by whether the row is there. What the body says of key columns counts in a Create only
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/use-upsert-insert-update-record). Of many, a Create refuses a key
    /// column repeated in the body (seen, reliability of UpsertMultiple).
    /// </summary>
    public RowPipeline Upsert(Entity target, bool ofMany)
    {
        var table = organization.Finder.Table(target.LogicalName);
        var existing =
            target.KeyAttributes.Count > 0 ? organization.Finder.ByKey(table, target.KeyAttributes, context.Transaction)
            : target.Id == Guid.Empty ? null
            : organization.Finder.ById(table, target.Id, context.Transaction);
        if (existing is not null)
        {
            target.Id = existing.Id;
            target.KeyAttributes.Keys.ToList().ForEach(name => target.Attributes.Remove(name));
            return Pipeline("Update", table, target, null);
        }

        AddKeys(target, ofMany);
        return Pipeline("Create", table, target, null);
    }

    private Guid IdOf(TableMetadata table, Guid id, KeyAttributeCollection key) =>
        id != Guid.Empty || key.Count == 0
            ? id
            : organization.Finder.ByKey(table, key, context.Transaction)?.Id ?? throw OrganizationFault.KeyNotFound(table.Name);

    private static string? Version(ConcurrencyBehavior behavior, string? given) =>
        behavior != ConcurrencyBehavior.IfRowVersionMatches ? null
        : given is { Length: > 0 } ? given
        : throw OrganizationFault.Of(
            PlatformErrorCodes.VersionMissing,
            "The RowVersion property must be provided when the value of ConcurrencyBehavior is IfVersionMatches."
        );

    private static void AddKeys(Entity target, bool refuseRepeated)
    {
        foreach (var (name, value) in target.KeyAttributes)
        {
            if (refuseRepeated && target.Contains(name))
            {
                throw OrganizationFault.Of(
                    PlatformErrorCodes.Unexpected,
                    $"An unexpected error occurred. (UpsertMultiple: the key column {name} is also in the body of a row to be created.)"
                );
            }

            if (!target.Contains(name))
            {
                target[name] = value;
            }
        }
    }

    private RowPipeline Pipeline(string message, TableMetadata table, Entity target, string? version) =>
        target.RelatedEntities.Count > 0
            ? throw OrganizationFault.NotSimulated("writing related rows along with a row")
            : new(organization, context, message, table, new ParameterCollection { ["Target"] = target }) { ExpectedVersion = version };
}
