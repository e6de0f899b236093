using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.XrmSdk.Tests;

public sealed class MessageTests
{
    public static TheoryData<OrganizationRequest, string> Requests =>
        new()
        {
            {
                new CreateRequest { Target = new() },
                "Target"
            },
            {
                new UpdateRequest { Target = new(), ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches },
                "Target ConcurrencyBehavior"
            },
            {
                new DeleteRequest { Target = new(), ConcurrencyBehavior = ConcurrencyBehavior.Default },
                "Target ConcurrencyBehavior"
            },
            {
                new RetrieveRequest
                {
                    Target = new(),
                    ColumnSet = new(),
                    RelatedEntitiesQuery = [],
                },
                "Target ColumnSet RelatedEntitiesQuery"
            },
            {
                new RetrieveMultipleRequest { Query = new FetchExpression() },
                "Query"
            },
            {
                new UpsertRequest { Target = new() },
                "Target"
            },
            {
                new AssociateRequest
                {
                    Target = new(),
                    Relationship = new(),
                    RelatedEntities = [],
                },
                "Target Relationship RelatedEntities"
            },
            {
                new DisassociateRequest
                {
                    Target = new(),
                    Relationship = new(),
                    RelatedEntities = [],
                },
                "Target Relationship RelatedEntities"
            },
            {
                new CreateMultipleRequest { Targets = new() },
                "Targets"
            },
            {
                new UpdateMultipleRequest { Targets = new(), ConcurrencyBehavior = ConcurrencyBehavior.Default },
                "Targets ConcurrencyBehavior"
            },
            {
                new UpsertMultipleRequest { Targets = new() },
                "Targets"
            },
            {
                new ExecuteMultipleRequest { Requests = [], Settings = new() },
                "Requests Settings"
            },
            {
                new ExecuteTransactionRequest { Requests = [], ReturnResponses = true },
                "Requests ReturnResponses"
            },
        };

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_typed_request_keeps_everything_in_its_parameters(OrganizationRequest request, string parameters)
    {
        ArgumentNullException.ThrowIfNull(request);

        Assert.Equal(request.GetType().Name, request.RequestName + "Request");
        Assert.Equal(parameters, string.Join(' ', request.Parameters.Keys));
    }

    [Fact]
    public void A_typed_request_reads_what_was_set_by_name()
    {
        var request = new UpdateRequest { ["ConcurrencyBehavior"] = ConcurrencyBehavior.AlwaysOverwrite };

        Assert.Equal(ConcurrencyBehavior.AlwaysOverwrite, request.ConcurrencyBehavior);
        Assert.Null(request.Target);
        Assert.Null(new ExecuteTransactionRequest().ReturnResponses);
    }

    [Fact]
    public void A_request_to_update_has_a_target_from_the_beginning()
    {
        Assert.Equal(["Target"], new UpdateRequest().Parameters.Keys);
        Assert.Empty(new CreateRequest().Parameters);
    }

    [Fact]
    public void A_request_by_name_takes_any_parameter()
    {
        var request = new OrganizationRequest("mpt_RequestOrder") { ["ModelId"] = "SxQL3iGyoDo" };

        Assert.Equal("mpt_RequestOrder", request.RequestName);
        Assert.Equal("SxQL3iGyoDo", request.Parameters["ModelId"]);
        Assert.Throws<KeyNotFoundException>(() => request["BundleId"]);
        Assert.Null(request.RequestId);
    }

    [Fact]
    public void Typed_responses_read_from_their_results()
    {
        var id = new Guid("5b7f5b0e-0000-4000-8000-000000000001");
        var reference = new EntityReference("mpt_model", id);
        var upserted = new UpsertResponse { ["RecordCreated"] = true, ["Target"] = reference };

        Assert.Equal(id, new CreateResponse { ["id"] = id }.id);
        Assert.Equal(
            id,
            new RetrieveResponse { ["Entity"] = new Entity("mpt_model", id) }
                .Entity
                .Id
        );
        Assert.Equal(
            "x",
            new RetrieveMultipleResponse { ["EntityCollection"] = new EntityCollection { EntityName = "x" } }
                .EntityCollection
                .EntityName
        );
        Assert.True(upserted.RecordCreated);
        Assert.Equal(reference, upserted.Target);
        Assert.Equal([id], new CreateMultipleResponse { ["Ids"] = new[] { id } }.Ids);
        Assert.Empty(new ExecuteTransactionResponse { ["Responses"] = new OrganizationResponseCollection() }.Responses);
    }

    [Fact]
    public void The_results_of_many_upserts_hide_the_raw_ones_without_losing_them()
    {
        var response = new UpsertMultipleResponse { ["Results"] = new[] { new UpsertResponse { ["RecordCreated"] = true } } };

        Assert.True(Assert.Single(response.Results).RecordCreated);
        Assert.True(((OrganizationResponse)response).Results.Contains("Results"));
    }

    [Fact]
    public void A_batch_says_what_failed_and_where()
    {
        var failure = new ExecuteMultipleResponseItem
        {
            RequestIndex = 3,
            Fault = new OrganizationServiceFault { ErrorCode = -2147220969 },
        };
        var response = new ExecuteMultipleResponse
        {
            ["IsFaulted"] = true,
            ["Responses"] = new ExecuteMultipleResponseItemCollection { failure },
        };

        Assert.True(response.IsFaulted);
        Assert.Equal(-2147220969, Assert.Single(response.Responses).Fault.ErrorCode);
    }
}
