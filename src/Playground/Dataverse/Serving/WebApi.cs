using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Playground.Dataverse;

/// <summary>The part of the Web API that is simulated. What is not is refused by name, with status 501.</summary>
internal sealed partial class WebApi(Platform platform)
{
    private const int MostRows = 5000;

    public WebApiAnswer Answer(Guid user, string method, string path, IQueryCollection query, JsonObject? body)
    {
        var what = path.StartsWith(DataverseServer.Root, StringComparison.Ordinal) ? path[DataverseServer.Root.Length..] : null;
        var service = platform.ServiceFor(user);
        return (method, what) switch
        {
            (_, null) => WebApiAnswer.Refusal(404, "0x8006088a", $"Nothing is here; the Web API begins at {DataverseServer.Root}."),
            ("GET", "WhoAmI" or "WhoAmI()") => Message(service, new OrganizationRequest("WhoAmI")),
            ("POST", _) when platform.Package.CustomApis.GetValueOrDefault(what) is { } api => Call(service, api, body ?? []),
            ("GET", _) when OneRow().Match(what) is { Success: true } one && TableOf(one.Groups["set"].Value) is { } table =>
                new(200, RowJson.Of(service.Retrieve(table.Name, Guid.Parse(one.Groups["id"].Value), Columns(query)))),
            ("GET", _) when TableOf(what) is { } table => Rows(service, table, query),
            _ => Refused($"{method} {what}"),
        };
    }

    private static WebApiAnswer Refused(string what) =>
        WebApiAnswer.Refusal(501, "0x80040203", $"The playground does not simulate {what}. It answers WhoAmI, GET of rows with $select and $top, and POST of the package's custom APIs.");

    private TableMetadata? TableOf(string set) =>
        platform.Package.Tables.Values.FirstOrDefault(table => table.EntitySetName.Length > 0 && table.EntitySetName == set);

    private static WebApiAnswer Rows(IOrganizationService service, TableMetadata table, IQueryCollection query)
    {
        if (query.Keys.FirstOrDefault(key => key is not ("$select" or "$top")) is { } other)
        {
            return Refused(other);
        }

        var most = query.TryGetValue("$top", out var top) && int.TryParse(top, CultureInfo.InvariantCulture, out var given) && given is > 0 and < MostRows ? given : MostRows;
        var rows = service.RetrieveMultiple(new QueryExpression(table.Name) { ColumnSet = Columns(query), TopCount = most }).Entities;
        return new(200, new JsonObject { ["value"] = new JsonArray([.. rows.Select(row => (JsonNode)RowJson.Of(row))]) });
    }

    private WebApiAnswer Call(IOrganizationService service, CustomApiMetadata api, JsonObject body)
    {
        var request = new OrganizationRequest(api.Name);
        foreach (var (name, value) in body)
        {
            request[name] = RowJson.Parameter(api.Parameters.FirstOrDefault(parameter => parameter.Name == name), value);
        }

        var answer = Message(service, request);
        platform.RunJobs();
        return answer;
    }

    private static WebApiAnswer Message(IOrganizationService service, OrganizationRequest request)
    {
        var answer = new JsonObject();
        foreach (var (name, value) in service.Execute(request).Results)
        {
            answer[name] = RowJson.Value(value);
        }

        return new(200, answer);
    }

    private static ColumnSet Columns(IQueryCollection query) =>
        query.TryGetValue("$select", out var columns) ? new ColumnSet([.. columns.ToString().Split(',', StringSplitOptions.TrimEntries).Select(Plain)]) : new ColumnSet(true);

    private static string Plain(string column) => column.StartsWith('_') && column.EndsWith("_value", StringComparison.Ordinal) ? column[1..^"_value".Length] : column;

    [GeneratedRegex(@"^(?<set>\w+)\((?<id>[0-9a-fA-F-]{36})\)$")]
    private static partial Regex OneRow();
}
