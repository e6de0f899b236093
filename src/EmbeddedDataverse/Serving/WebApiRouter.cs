using System.ServiceModel;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>Routes requests to handlers by path and method; what is not simulated is refused by name.</summary>
internal sealed class WebApiRouter(WebApiBackend backend)
{
    private const string Reference = "/$ref";
    private readonly NavigationProperties _navigations = new(backend.Package);
    private readonly EdmTypes _types = new(new NavigationProperties(backend.Package));

    public WebApiResponse Handle(WebApiRequest request)
    {
        if (request is { Method: "GET", Path: "WhoAmI" or "WhoAmI()" })
        {
            return CustomApiHandler.Execute(request, new OrganizationRequest("WhoAmI"));
        }

        if (request.Method == "POST" && backend.Package.CustomApis.GetValueOrDefault(request.Path) is { } api)
        {
            return AfterJobs(new CustomApiHandler(api).Handle(request));
        }

        RefuseNotSimulated(request);
        var path = ResourcePath.Parse(request.Path);
        var table =
            backend.Package.Tables.Values.FirstOrDefault(one => path.Name.Length > 0 && one.EntitySetName == path.Name)
            ?? throw NotFound(path.Name);
        return request.Method == "GET" ? Read(request, path, table) : AfterJobs(Write(request, path, table));
    }

    private WebApiResponse Read(WebApiRequest request, ResourcePath path, TableMetadata table) =>
        path switch
        {
            { Id: null } => new RetrieveMultipleHandler(table, _navigations, _types).Handle(request),
            { Id: { } id, Rest: null } => new RetrieveHandler(table, _navigations, _types).Handle(request, id),
            { Id: { } id, Rest: RetrieveUserPrivilegesHandler.Name or RetrieveUserPrivilegesHandler.Name + "()" }
                when table.Name == "systemuser" => new RetrieveUserPrivilegesHandler(backend.PrivilegesOf).Handle(request, id),
            _ => throw OrganizationFault.NotSimulated($"GET {request.Path}"),
        };

    private WebApiResponse Write(WebApiRequest request, ResourcePath path, TableMetadata table) =>
        (request.Method, path) switch
        {
            ("POST", { Id: null }) => new WriteHandler(table, _navigations, _types).Create(request),
            ("PATCH", { Id: { } id, Rest: null }) => new WriteHandler(table, _navigations, _types).Update(request, id),
            ("DELETE", { Id: { } id, Rest: null }) => DeleteHandler.Handle(request, table, id),
            ("DELETE", { Id: { } id, Rest: { } rest }) when rest.EndsWith(Reference, StringComparison.Ordinal) => new WriteHandler(
                table,
                _navigations,
                _types
            ).Disassociate(request, id, rest[..^Reference.Length]),
            ("PATCH" or "DELETE", { Id: null }) or ("POST", { Rest: null }) => WebApiResponse.Error(
                405,
                "0x80060888",
                $"{request.Method} does not go with {request.Path}."
            ),
            _ => throw OrganizationFault.NotSimulated($"{request.Method} {request.Path}"),
        };

    // Asynchronous jobs run before the response is sent, so that a client sees what they did.
    private WebApiResponse AfterJobs(WebApiResponse response)
    {
        backend.RunJobs();
        return response;
    }

    private void RefuseNotSimulated(WebApiRequest request)
    {
        var name = request.Path.Split('(', '/')[0];
        var isTable = backend.Package.Tables.Values.Any(one => name.Length > 0 && one.EntitySetName == name);
        if (request.Path.Length == 0)
        {
            throw OrganizationFault.NotSimulated("the service document");
        }

        if (isTable ? request.Path.StartsWith(name + "/", StringComparison.Ordinal) : PlatformNames.Knows(name))
        {
            throw OrganizationFault.NotSimulated($"{request.Method} {request.Path}");
        }
    }

    private static FaultException<OrganizationServiceFault> NotFound(string name) =>
        OrganizationFault.Of(
            PlatformErrorCodes.ResourceNotFound,
            $"Resource not found for the segment '{name}'."
                + " The playground has the tables and custom APIs of its package, some tables of the platform, and WhoAmI."
        );
}
