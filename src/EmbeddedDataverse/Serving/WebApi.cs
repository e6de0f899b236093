using System.ServiceModel;
using MatterportForDataverse.EmbeddedDataverse.Messages;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>The part of the Web API that is simulated, by what a path names and the method. What is not is refused by name.</summary>
internal sealed class WebApi(Platform platform)
{
    private const string Reference = "/$ref";
    private readonly Navigations navigations = new(platform.Package);
    private readonly EdmTables tables = new();

    public WebApiAnswer Answer(WebApiRequest request)
    {
        if (request is { Method: "GET", Path: "WhoAmI" or "WhoAmI()" })
        {
            return CustomApiCall.Message(request, new OrganizationRequest("WhoAmI"));
        }

        if (request.Method == "POST" && platform.Package.CustomApis.GetValueOrDefault(request.Path) is { } api)
        {
            return Written(new CustomApiCall(api).Answer(request));
        }

        var path = ResourcePath.Of(request.Path);
        var table =
            platform.Package.Tables.Values.FirstOrDefault(one => path.Name.Length > 0 && one.EntitySetName == path.Name)
            ?? throw Unknown(path.Name);
        return request.Method == "GET" ? Read(request, path, table) : Written(Write(request, path, table));
    }

    private WebApiAnswer Read(WebApiRequest request, ResourcePath path, TableMetadata table) =>
        path switch
        {
            { Id: null } => new RowsReading(table, navigations, tables).Answer(request),
            { Id: { } id, Rest: null } => new RowReading(table, navigations).Answer(request, id),
            { Id: { } id, Rest: UserPrivileges.Name or UserPrivileges.Name + "()" } when table.Name == "systemuser" => new UserPrivileges(
                platform
            ).Answer(request, id),
            _ => throw Fault.NotSimulated($"GET {request.Path}"),
        };

    private WebApiAnswer Write(WebApiRequest request, ResourcePath path, TableMetadata table) =>
        (request.Method, path) switch
        {
            ("POST", { Id: null }) => new RowWriting(table, navigations).Create(request),
            ("PATCH", { Id: { } id, Rest: null }) => new RowWriting(table, navigations).Change(request, id),
            ("DELETE", { Id: { } id, Rest: null }) => RowDeleting.Delete(request, table, id),
            ("DELETE", { Id: { } id, Rest: { } rest }) when rest.EndsWith(Reference, StringComparison.Ordinal) => new RowWriting(
                table,
                navigations
            ).Unlink(request, id, rest[..^Reference.Length]),
            ("PATCH" or "DELETE", { Id: null }) or ("POST", { Rest: null }) => WebApiAnswer.Refusal(
                405,
                "0x80060888",
                $"{request.Method} does not go with {request.Path}."
            ),
            _ => throw Fault.NotSimulated($"{request.Method} {request.Path}"),
        };

    // Asynchronous jobs run before the answer is sent, so that a client sees what they did.
    private WebApiAnswer Written(WebApiAnswer answer)
    {
        platform.RunJobs();
        return answer;
    }

    private static FaultException<OrganizationServiceFault> Unknown(string name) =>
        name.StartsWith('$') || name.Contains("Definitions", StringComparison.Ordinal)
            ? Fault.NotSimulated(name)
            : Fault.Of(
                PlatformErrorCodes.UnknownResource,
                $"Resource not found for the segment '{name}'. The playground has the tables and custom APIs of its package, some tables of the platform, and WhoAmI."
            );
}
