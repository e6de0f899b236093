using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Pipeline;
using MatterportForDataverse.EmbeddedDataverse.Plugins;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Messages;

/// <summary>
/// Associate and Disassociate of rows by a one-to-many relationship, from either side: updates of the lookups, all or nothing.
/// </summary>
internal sealed class LinkWriter(Organization organization, RequestContext context)
{
    private readonly RowPipelineFactory _pipelines = new(organization, context);

    public void Associate(EntityReference target, Relationship named, EntityReferenceCollection related) =>
        Write(named, target, related, (relationship, many, one) => Lookup(relationship, many, one));

    public void Disassociate(EntityReference target, Relationship named, EntityReferenceCollection related) =>
        Write(
            named,
            target,
            related,
            (relationship, many, one) =>
                PointsTo(relationship, many, one)
                    ? Lookup(relationship, many, null)
                    : throw OrganizationFault.NotSimulated($"Disassociate of rows that {relationship.Name} does not link")
        );

    private void Write(
        Relationship named,
        EntityReference target,
        EntityReferenceCollection related,
        Func<RelationshipMetadata, EntityReference, EntityReference, Entity> change
    )
    {
        var relationship =
            organization.Package.Relationships.FirstOrDefault(one => one.Name == named.SchemaName)
            ?? throw OrganizationFault.NotSimulated($"Associate and Disassociate by the relationship {named.SchemaName}");
        if (related.Count == 0 || relationship.Referenced == relationship.Referencing)
        {
            throw related.Count == 0
                ? OrganizationFault.Invalid("RelatedEntities is empty.")
                : OrganizationFault.NotSimulated($"linking by {relationship.Name}, which relates a table to itself");
        }

        var existing = Existing(target);
        var rows = related
            .Select(Existing)
            .Select(one => existing.LogicalName == relationship.Referenced ? (one, existing) : (existing, one));
        RowPipeline.Run(
            organization,
            context,
            [.. rows.Select(pair => _pipelines.Update(change(relationship, pair.Item1, pair.Item2), ConcurrencyBehavior.Default))]
        );
    }

    private static Entity Lookup(RelationshipMetadata relationship, EntityReference many, EntityReference? one) =>
        many.LogicalName == relationship.Referencing && (one is null || one.LogicalName == relationship.Referenced)
            ? new Entity(many.LogicalName, many.Id) { [relationship.Column] = one }
            : throw OrganizationFault.Invalid(
                $"{relationship.Name} links rows of {relationship.Referencing} to one of {relationship.Referenced},"
                    + $" not {many.LogicalName} to {one?.LogicalName}."
            );

    private bool PointsTo(RelationshipMetadata relationship, EntityReference many, EntityReference one)
    {
        var table = organization.Finder.Table(many.LogicalName);
        var row = organization.Finder.ById(table, many.Id, context.Transaction);
        return table.Has(relationship.Column)
            && row?.Values[table.Ordinal(relationship.Column)] is Store.LookupValue lookup
            && lookup.Id == one.Id;
    }

    private EntityReference Existing(EntityReference row)
    {
        var table = organization.Finder.Table(row.LogicalName);
        var found =
            row.Id == Guid.Empty && row.KeyAttributes.Count > 0
                ? organization.Finder.ByKey(table, row.KeyAttributes, context.Transaction)
                    ?? throw OrganizationFault.KeyNotFound(table.Name)
                : organization.Finder.ById(table, row.Id, context.Transaction) ?? throw OrganizationFault.NotFound(table.Name, row.Id);
        return new(table.Name, found.Id);
    }
}
