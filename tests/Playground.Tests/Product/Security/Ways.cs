using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace MatterportForDataverse.Playground.Tests.Product.Security;

/// <summary>All the ways in which the platform takes a write of a row.</summary>
internal static class Ways
{
    public static readonly string[] All = ["Update", "Upsert", "UpdateMultiple", "UpsertMultiple", "ExecuteMultiple"];

    public static void Write(IOrganizationService service, string way, Entity row)
    {
        OrganizationRequest request = way switch
        {
            "Update" => new UpdateRequest { Target = row },
            "Upsert" => new UpsertRequest { Target = row },
            "UpdateMultiple" => new UpdateMultipleRequest { Targets = Only(row) },
            "UpsertMultiple" => new UpsertMultipleRequest { Targets = Only(row) },
            _ => new ExecuteMultipleRequest { Requests = [new UpdateRequest { Target = row }], Settings = new ExecuteMultipleSettings() },
        };
        if (service.Execute(request) is ExecuteMultipleResponse { Responses: [{ Fault: { } fault }] })
        {
            throw new FaultException<OrganizationServiceFault>(fault, fault.Message);
        }
    }

    private static EntityCollection Only(Entity row) => new([row]) { EntityName = row.LogicalName };
}
