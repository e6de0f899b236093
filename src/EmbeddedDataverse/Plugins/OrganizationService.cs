using MatterportForDataverse.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Plugins;

/// <summary>The SDK's service over a request handler.</summary>
internal sealed class OrganizationService(RequestHandler handler, Func<RequestContext> context) : IOrganizationService
{
    /// <summary>Makes requests in one transaction: all of them count, or none when one fails.</summary>
    /// <param name="run">Runs what is given in a transaction.</param>
    /// <param name="work">Makes the requests.</param>
    public void InTransaction(Action<RequestContext, Action<RowTransaction>> run, Action<IOrganizationService> work)
    {
        var outer = context();
        run(outer, transaction => work(new OrganizationService(handler, () => outer with { Transaction = transaction })));
    }

    public OrganizationResponse Execute(OrganizationRequest request) => handler(request, context());

    public Guid Create(Entity entity) => (Guid)Execute(new OrganizationRequest("Create") { ["Target"] = entity }).Results["id"];

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) =>
        (Entity)
            Execute(
                new OrganizationRequest("Retrieve") { ["Target"] = new EntityReference(entityName, id), ["ColumnSet"] = columnSet }
            ).Results["Entity"];

    public void Update(Entity entity) => Execute(new OrganizationRequest("Update") { ["Target"] = entity });

    public void Delete(string entityName, Guid id) =>
        Execute(new OrganizationRequest("Delete") { ["Target"] = new EntityReference(entityName, id) });

    public EntityCollection RetrieveMultiple(QueryBase query) =>
        (EntityCollection)Execute(new OrganizationRequest("RetrieveMultiple") { ["Query"] = query }).Results["EntityCollection"];

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Execute(Link("Associate", new(entityName, entityId), relationship, relatedEntities));

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Execute(Link("Disassociate", new(entityName, entityId), relationship, relatedEntities));

    private static OrganizationRequest Link(
        string name,
        EntityReference row,
        Relationship relationship,
        EntityReferenceCollection related
    ) =>
        new(name)
        {
            ["Target"] = row,
            ["Relationship"] = relationship,
            ["RelatedEntities"] = related,
        };
}
