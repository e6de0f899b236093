using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Plugins.Tests.Fakes;

/// <summary>Tables as dictionaries, with row versions, alternate keys, bulk messages and faults to order.</summary>
internal sealed class FakeOrganizationService : IOrganizationService
{
    private readonly FakeTables _tables = new();

    /// <summary>The messages that came in, in order.</summary>
    public List<OrganizationRequest> Requests { get; } = [];

    /// <summary>Looks at each request; what it answers is thrown as that error code.</summary>
    public Func<OrganizationRequest, int?> Fault { get; set; } = _ => null;

    /// <summary>What a fault says.</summary>
    public string FaultMessage { get; set; } = "Something about the row.";

    public FakeTables Tables => _tables;

    public Guid Create(Entity entity) => ((CreateResponse)Execute(new CreateRequest { Target = entity })).id;

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) =>
        ((RetrieveResponse)Execute(new RetrieveRequest { Target = new EntityReference(entityName, id), ColumnSet = columnSet })).Entity;

    public void Update(Entity entity) => Execute(new UpdateRequest { Target = entity });

    public void Delete(string entityName, Guid id) => Execute(new DeleteRequest { Target = new EntityReference(entityName, id) });

    public EntityCollection RetrieveMultiple(QueryBase query) =>
        ((RetrieveMultipleResponse)Execute(new RetrieveMultipleRequest { Query = query })).EntityCollection;

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        Requests.Add(request);
        if (Fault(request) is { } code)
        {
            throw FakeTables.Fault(code, FaultMessage);
        }

        var before = _tables.Snapshot();
        try
        {
            return Answer(request);
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            _tables.Restore(before);
            throw;
        }
    }

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw new NotSupportedException();

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw new NotSupportedException();

    private OrganizationResponse Answer(OrganizationRequest request)
    {
        var target = request.Parameters.TryGetValue("Target", out var one) ? one : null;
        var targets = request.Parameters.TryGetValue("Targets", out var many) ? ((EntityCollection)many).Entities.ToArray() : [];
        var versioned =
            request.Parameters.TryGetValue("ConcurrencyBehavior", out var concurrency)
            && (ConcurrencyBehavior)concurrency == ConcurrencyBehavior.IfRowVersionMatches;
        switch (request.RequestName)
        {
            case "WhoAmI":
                return With(new OrganizationResponse(), "UserId", FakePlatform.SystemUser);
            case "Create":
                return With(new CreateResponse(), "id", _tables.Create((Entity)target!));
            case "Retrieve":
                return With(new RetrieveResponse(), "Entity", _tables.Retrieve((EntityReference)target!, (ColumnSet)request["ColumnSet"]));
            case "RetrieveMultiple":
                return With(new RetrieveMultipleResponse(), "EntityCollection", FakeQuery.Run(_tables, (QueryExpression)request["Query"]));
            case "Update":
                _tables.Update((Entity)target!, versioned);
                return new UpdateResponse();
            case "Delete":
                _tables.Delete((EntityReference)target!);
                return new DeleteResponse();
            case "UpdateMultiple":
                Array.ForEach(targets, entity => _tables.Update(entity, versioned));
                return new OrganizationResponse();
            case "CreateMultiple":
                return With(new OrganizationResponse(), "Ids", targets.Select(_tables.Create).ToArray());
            case "UpsertMultiple":
                return With(new OrganizationResponse(), "Results", targets.Select(_tables.Upsert).ToArray());
            default:
                throw new NotSupportedException(request.RequestName);
        }
    }

    private static OrganizationResponse With(OrganizationResponse response, string name, object value)
    {
        ((OrganizationResponse)response).Results[name] = value;
        return response;
    }
}
