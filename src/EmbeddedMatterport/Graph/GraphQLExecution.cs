using System.Net;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Transport;
using GraphQLParser.AST;
using MatterportForDataverse.EmbeddedMatterport.Errors;
using MatterportForDataverse.EmbeddedMatterport.Faults;

namespace MatterportForDataverse.EmbeddedMatterport.Graph;

/// <summary>One document on its way through the engine.</summary>
internal sealed class GraphQLExecution
{
    private static readonly DocumentExecuter Engine = new();

    private readonly ApiServices _services;
    private readonly ApiSchema _schema;
    private readonly ParsedDocument _document;
    private readonly GraphQLRequest _request;
    private readonly bool _sandbox;

    private GraphQLExecution(
        ApiServices services,
        ApiSchema schema,
        ParsedDocument document,
        GraphQLRequest request,
        bool sandbox,
        RequestSummary summary
    )
    {
        (_services, _schema, _document, _request, _sandbox, Request) = (services, schema, document, request, sandbox, summary);
    }

    public RequestSummary Request { get; }

    /// <exception cref="ApiError">The document cannot be parsed or has no such operation.</exception>
    public static GraphQLExecution Prepare(ApiServices services, ApiSchema schema, GraphQLRequest request, bool sandbox, long number)
    {
        var document = Parse(schema, request.Query!);
        var operation = document.Operation(request.OperationName) ?? throw ApiError.Invalid("The document has no such operation");
        var fields = operation.SelectionSet.Selections.OfType<GraphQLField>().Select(field => field.Name.StringValue).ToArray();
        var summary = new RequestSummary(number, operation.Operation == OperationType.Mutation, fields);
        return new GraphQLExecution(services, schema, document, request, sandbox, summary);
    }

    public async Task<(HttpStatusCode Status, byte[] Body)> RunAsync(bool partial, CancellationToken cancellation)
    {
        var result = await Engine
            .ExecuteAsync(
                new ExecutionOptions
                {
                    Schema = _schema.Schema,
                    Query = _request.Query,
                    Document = _document.Document,
                    ValidationRules = _document.IsValid ? [] : null,
                    OperationName = _request.OperationName,
                    Variables = _request.Variables,
                    UserContext = new RequestScope(_services, _sandbox),
                    CancellationToken = cancellation,
                }
            )
            .ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        _document.IsValid |= result.Executed;
        Func<ResponseField, bool>? fails = partial ? field => _services.Faults.Fails(field, Request.Number) : null;
        var body = new ResponseWriter(_services.Account.Settings.SerializeNulls, fails).Write(result);
        return (StatusOf(result), body);
    }

    private static ParsedDocument Parse(ApiSchema schema, string text)
    {
        try
        {
            return ParsedDocument.Of(schema.Name, text);
        }
        catch (ExecutionError broken)
        {
            throw ApiError.Invalid(broken.Message);
        }
    }

    /// <summary>Beside data an error is partial: 200. Where nothing came back, the first error's own status.</summary>
    private static HttpStatusCode StatusOf(ExecutionResult result)
    {
        if (result.Errors is not { Count: > 0 } errors)
        {
            return HttpStatusCode.OK;
        }

        var nothing = result.Data is not ObjectExecutionNode { SubFields: { } roots } || roots.All(root => root.Result is null);
        return nothing ? (HttpStatusCode)ResponseWriter.Classify(errors[0]).Status : HttpStatusCode.OK;
    }
}
