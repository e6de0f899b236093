using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Playground.Dataverse;

/// <summary>The part of the Web API that is simulated, by what a path names and the method. What is not is refused by name.</summary>
internal sealed class WebApi(Platform platform)
{
    private readonly Navigations navigations = new(platform.Package);

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
        var table = platform.Package.Tables.Values.FirstOrDefault(one => one.EntitySetName.Length > 0 && one.EntitySetName == path.Name) ?? throw Unknown(path.Name);
        return (request.Method, path) switch
        {
            ("GET", { Id: null }) => new RowsReading(table, navigations).Answer(request),
            ("GET", { Id: { } id, Rest: null }) => new RowReading(table, navigations).Answer(request, id),
            ("GET", { Id: { } id, Rest: UserPrivileges.Name or UserPrivileges.Name + "()" }) when table.Name == "systemuser" => new UserPrivileges(platform).Answer(request, id),
            ("POST", { Id: null }) => Written(new RowWriting(table, navigations).Create(request)),
            ("PATCH", { Id: { } id, Rest: null }) => Written(new RowWriting(table, navigations).Change(request, id)),
            ("DELETE", { Id: { } id, Rest: null }) => Written(RowDeleting.Delete(request, table, id)),
            ("DELETE", { Id: { } id, Rest: { } rest }) when rest.EndsWith("/$ref", StringComparison.Ordinal) => Written(new RowWriting(table, navigations).Unlink(request, id, rest[..^"/$ref".Length])),
            ("PATCH" or "DELETE", { Id: null }) or ("POST", { Rest: null }) => WebApiAnswer.Refusal(405, "0x80060888", $"{request.Method} does not go with {request.Path}."),
            _ => throw Fault.NotSimulated($"{request.Method} {request.Path}"),
        };
    }

    // Asynchronous jobs run before the answer is sent, so that a client sees what they did.
    private WebApiAnswer Written(WebApiAnswer answer)
    {
        platform.RunJobs();
        return answer;
    }

    private static FaultException<OrganizationServiceFault> Unknown(string name) => name.StartsWith('$') || name.Contains("Definitions", StringComparison.Ordinal)
        ? Fault.NotSimulated(name)
        : Fault.Of(ErrorCodes.UnknownResource, $"Resource not found for the segment '{name}'. The playground has the tables and custom APIs of its package, some tables of the platform, and WhoAmI.");
}
