using System.ServiceModel;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Serving.Definitions;

/// <summary>
/// GET of EntityDefinitions and RelationshipDefinitions, and of what lies below them
/// (https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query-metadata-web-api).
/// </summary>
internal sealed partial class DefinitionHandler(SolutionPackage package)
{
    private const string Tables = "EntityDefinitions";
    private readonly DefinitionSource _source = new(package);

    public static bool Handles(WebApiRequest request) => request.Method == "GET" && Segments().IsMatch(request.Path);

    public WebApiResponse Handle(WebApiRequest request)
    {
        request.AllowOptions("$select", "$filter", "$expand");
        var path = Segments().Match(request.Path);
        var set = path.Groups["set"].Value;
        var context = set;
        var found = (set == Tables ? _source.Tables() : _source.Relationships()).ToList();
        var isOne = Narrow(ref found, path.Groups["key"]);
        if (path.Groups["part"] is { Success: true } part)
        {
            var owner = isOne ? found[0] : throw OrganizationFault.NotSimulated($"{request.Method} {request.Path}");
            found = owner.Parts.TryGetValue(part.Value, out var inner)
                ? [.. (IEnumerable<Definition>)inner()]
                : throw OrganizationFault.NotSimulated($"{part.Value} of {owner.Type}");
            isOne = Narrow(ref found, path.Groups["partkey"]);
            context += $"({path.Groups["key"].Value})/{part.Value}";
        }

        if (path.Groups["type"] is { Success: true } type)
        {
            found = OfType(found, type.Value, isOne);
            context += "/Microsoft.Dynamics.CRM." + type.Value;
        }

        return Respond(request, context, found, isOne);
    }

    private static WebApiResponse Respond(WebApiRequest request, string context, List<Definition> found, bool isOne)
    {
        var filter = request.Query["$filter"].ToString();
        var rows = filter.Length > 0 ? found.FindAll(new Predicate<Definition>(DefinitionFilter.Read(filter))) : found;
        var json = new DefinitionJson(request.Query["$select"].ToString(), request.Query["$expand"].ToString());
        var url = request.ContextUrl(context + json.Projection + (isOne ? "/$entity" : ""));
        if (!isOne)
        {
            return new(
                200,
                new JsonObject { ["@odata.context"] = url, ["value"] = new JsonArray([.. rows.Select(JsonNode (one) => json.Of(one))]) }
            );
        }

        var one = json.Of(rows.Count > 0 ? rows[0] : throw NotFound(request.Path));
        one.Insert(0, "@odata.context", url);
        return new(200, one);
    }

    private static List<Definition> OfType(List<Definition> found, string type, bool isOne)
    {
        var rows = found.FindAll(one => one.Type == type);
        return isOne && rows.Count == 0 ? throw NotFound(type) : rows;
    }

    // Whether one was named.
    private static bool Narrow(ref List<Definition> definitions, Group key)
    {
        if (!key.Success)
        {
            return false;
        }

        var text = key.Value;
        var named = Name().Match(text);
        definitions = definitions.FindAll(one =>
            Guid.TryParseExact(text, "D", out var id)
                ? one.Id == id
                : named.Success && one.Names.TryGetValue(named.Groups["name"].Value, out var name) && name == named.Groups["value"].Value
        );
        return definitions.Count == 1 ? true : throw NotFound(text);
    }

    private static FaultException<OrganizationServiceFault> NotFound(string what) =>
        OrganizationFault.Of(PlatformErrorCodes.NotFound, $"Could not find the definition {what}.");

    [GeneratedRegex(
        @"^(?<set>EntityDefinitions|RelationshipDefinitions)(\((?<key>[^()]+)\))?"
            + @"(/(?<part>\w+)(\((?<partkey>[^()]+)\))?)?(/Microsoft\.Dynamics\.CRM\.(?<type>\w+))?$"
    )]
    private static partial Regex Segments();

    [GeneratedRegex(@"^(?<name>\w+)='(?<value>[^']*)'$")]
    private static partial Regex Name();
}
