using System.Net;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Transport;
using GraphQL.Validation;
using GraphQLParser.AST;
using MatterportForDataverse.EmbeddedMatterport.Faults;

namespace MatterportForDataverse.EmbeddedMatterport.Graph;

/// <summary>One document on its way through the engine.</summary>
internal sealed class GraphExecution
{
    private static readonly DocumentExecuter Engine = new();

    private readonly MatterportApi _api;
    private readonly GraphSchema _schema;
    private readonly ParsedDocument _document;
    private readonly GraphQLRequest _request;
    private readonly bool _sandbox;

    private GraphExecution(
        MatterportApi api,
        GraphSchema schema,
        ParsedDocument document,
        GraphQLRequest request,
        bool sandbox,
        SeenRequest seen
    )
    {
        (_api, _schema, _document, _request, _sandbox, Seen) = (api, schema, document, request, sandbox, seen);
    }

    public SeenRequest Seen { get; }

    /// <exception cref="ApiFailure">The document cannot be parsed or has no such operation.</exception>
    public static GraphExecution Prepare(MatterportApi api, GraphSchema schema, GraphQLRequest request, bool sandbox, long number)
    {
        var document = Parse(schema, request.Query!);
        var operation = document.Operation(request.OperationName) ?? throw ApiFailure.Invalid("The document has no such operation");
        var fields = operation.SelectionSet.Selections.OfType<GraphQLField>().Select(field => field.Name.StringValue).ToArray();
        var seen = new SeenRequest(
            number,
            schema == GraphSchema.Account,
            operation.Operation == OperationType.Mutation,
            operation.Name?.StringValue,
            fields,
            request.Query!
        );
        return new GraphExecution(api, schema, document, request, sandbox, seen);
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
                    CachedDocumentValidationRules = _document.IsValid ? [] : DocumentValidator.CoreRules,
                    OperationName = _request.OperationName,
                    Variables = _request.Variables,
                    UserContext = new RequestScope(_api, _sandbox),
                    CancellationToken = cancellation,
                }
            )
            .ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        _document.IsValid |= result.Executed;
        Func<FieldPlace, bool>? fails = partial ? place => _api.Faults.Fails(place, Seen.Number) : null;
        var body = new AnswerWriter(_api.World.Settings.SerializeNulls, fails).Write(result);
        return (StatusOf(result), body);
    }

    private static ParsedDocument Parse(GraphSchema schema, string text)
    {
        try
        {
            return ParsedDocument.Of(schema.Name, text);
        }
        catch (ExecutionError broken)
        {
            throw ApiFailure.Invalid(broken.Message);
        }
    }

    /// <summary>Beside data an error is partial: 200. Where nothing came back, the first error's own status.</summary>
    private static HttpStatusCode StatusOf(ExecutionResult result)
    {
        if (result.Errors is not { Count: > 0 } errors)
            return HttpStatusCode.OK;
        var nothing = result.Data is not ObjectExecutionNode { SubFields: { } roots } || roots.All(root => root.Result is null);
        return nothing ? (HttpStatusCode)AnswerWriter.Classify(errors[0]).Status : HttpStatusCode.OK;
    }
}
