using System.ServiceModel;
using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Serving.Definitions;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>Routes requests to handlers by path and method; what is not simulated is refused by name.</summary>
internal sealed class WebApiRouter
{
    private readonly WebApiBackend _backend;
    private readonly EdmTypes _types;
    private readonly Lazy<string> _metadata;

    public WebApiRouter(WebApiBackend backend)
    {
        _backend = backend;
        _types = new(new NavigationProperties(backend.Package));
        _metadata = new(() => MetadataDocument.Write(backend.Package, _types));
    }

    public WebApiResponse Handle(WebApiRequest request)
    {
        if (request is { Method: "GET", Path: "WhoAmI" or "WhoAmI()" })
        {
            return CustomApiHandler.Execute(request, new OrganizationRequest("WhoAmI"));
        }

        if (request is { Method: "GET", Path: MetadataDocument.Path })
        {
            request.AllowOptions();
            return new(200, null) { Text = _metadata.Value, ContentType = "application/xml" };
        }

        if (DefinitionHandler.Handles(request))
        {
            return new DefinitionHandler(_backend.Package).Handle(request);
        }

        if (RecordCountHandler.Handles(request))
        {
            return new RecordCountHandler(_backend.Package, _backend.CountRows).Handle(request);
        }

        if (request.Method == "POST" && _backend.Package.CustomApis.GetValueOrDefault(request.Path) is { } api)
        {
            return AfterJobs(request, new CustomApiHandler(api).Handle(request));
        }

        var path = ResourcePath.Parse(request.Path);
        var table =
            _backend.Package.Tables.Values.FirstOrDefault(one => path.Name.Length > 0 && one.EntitySetName == path.Name)
            ?? throw Unknown(request);
        return request.Method == "GET" ? Read(request, path, table) : AfterJobs(request, Write(request, path, table));
    }

    private WebApiResponse Read(WebApiRequest request, ResourcePath path, TableMetadata table) =>
        path switch
        {
            { Row: null, Rest: null } => new RetrieveMultipleHandler(table, _types).Handle(request),
            { Row: null, Rest: CountHandler.Segment } => new CountHandler(table, _types).Handle(request),
            { Row: { } row, Rest: null } => new RetrieveHandler(table, _types).Handle(request, row.In(table)),
            { Row: { } row, Rest: RetrieveUserPrivilegesHandler.Name or RetrieveUserPrivilegesHandler.Name + "()" }
                when table.Name == "systemuser" => new RetrieveUserPrivilegesHandler(_backend.PrivilegesOf).Handle(request, row.In(table)),
            { Row: { } row, Rest: { } rest } => new RelatedHandler(table, _types).Handle(request, row.In(table), rest),
            _ => throw OrganizationFault.NotSimulated($"GET {request.Path}"),
        };

    private WebApiResponse Write(WebApiRequest request, ResourcePath path, TableMetadata table) =>
        (request.Method, path) switch
        {
            ("POST", { Row: null, Rest: null }) => new WriteHandler(table, _types).Create(request),
            ("PATCH", { Row: { } row, Rest: null }) => new WriteHandler(table, _types).Update(request, row.In(table)),
            ("DELETE", { Row: { } row, Rest: null }) => DeleteHandler.Handle(request, row.In(table)),
            (_, { Row: { } row, Rest: { } rest }) when rest.EndsWith(ReferenceHandler.Segment, StringComparison.Ordinal) =>
                new ReferenceHandler(table, _types).Handle(request, row.In(table), rest[..^ReferenceHandler.Segment.Length]),
            ("PUT" or "DELETE", { Row: { } row, Rest: { } property }) when Settable(table, property) => new WriteHandler(table, _types).Set(
                request,
                row.In(table),
                new JsonObject { [property] = request.Method == "PUT" ? Value(request) : null }
            ),
            ("POST", { Row: null, Rest: { } action }) when BulkHandler.Handles(action) => new BulkHandler(table, _types).Handle(
                request,
                action
            ),
            ("PATCH" or "DELETE", { Row: null, Rest: null }) or ("POST", { Rest: null }) => throw OrganizationFault.NotAllowed(
                $"{request.Method} does not go with {request.Path}."
            ),
            _ => throw OrganizationFault.NotSimulated($"{request.Method} {request.Path}"),
        };

    private static bool Settable(TableMetadata table, string property) =>
        table.Find(property) is { IsLookup: false, Type: not ColumnType.File };

    private static JsonNode? Value(WebApiRequest request) =>
        request.Body?.TryGetPropertyValue("value", out var value) == true
            ? value?.DeepClone()
            : throw OrganizationFault.Of(PlatformErrorCodes.BadPayload, "The body of a PUT of one column has its value: {\"value\": …}.");

    /// <summary>Runs the asynchronous jobs that wait.</summary>
    public void RunJobs() => _backend.RunJobs();

    // Asynchronous jobs run before the response is sent, so that a client sees what they did; those of a change set after its commit.
    private WebApiResponse AfterJobs(WebApiRequest request, WebApiResponse response)
    {
        if (request.References is null)
        {
            RunJobs();
        }

        return response;
    }

    private static FaultException<OrganizationServiceFault> Unknown(WebApiRequest request)
    {
        var name = request.Path.Split('(', '/')[0];
        return request.Path.Length == 0 ? OrganizationFault.NotSimulated("the service document")
            : PlatformNames.Knows(name) ? OrganizationFault.NotSimulated($"{request.Method} {request.Path}")
            : OrganizationFault.Of(
                PlatformErrorCodes.ResourceNotFound,
                $"Resource not found for the segment '{name}'."
                    + " The playground has the tables and custom APIs of its package, some tables of the platform, and WhoAmI."
            );
    }
}
