using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>
/// The function RetrieveTotalRecordCount: the rows of tables, also those that the caller may not read
/// (https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/retrievetotalrecordcount). The real one counts a
/// snapshot of the last 24 hours.
/// </summary>
internal sealed class RecordCountHandler(SolutionPackage package, Func<TableMetadata, long> count)
{
    private const string Name = "RetrieveTotalRecordCount";
    private const string Parameter = "(EntityNames=";

    public static bool Handles(WebApiRequest request) =>
        request.Method == "GET" && request.Path.StartsWith(Name + "(", StringComparison.Ordinal);

    public WebApiResponse Handle(WebApiRequest request)
    {
        if (!request.Path.StartsWith(Name + Parameter, StringComparison.Ordinal) || !request.Path.EndsWith(')'))
        {
            throw Malformed();
        }

        var text = request.Path[(Name + Parameter).Length..^1];
        request.AllowOptions(text.StartsWith('@') ? [text] : []);
        var tables = Names(text.StartsWith('@') ? request.Query[text].ToString() : text).ConvertAll(Table);
        tables.ForEach(table => request.Service.RetrieveMultiple(new QueryExpression(table.Name) { TopCount = 1 }));
        return new(
            200,
            new JsonObject
            {
                ["@odata.context"] = request.ContextUrl($"Microsoft.Dynamics.CRM.{Name}Response"),
                ["EntityRecordCountCollection"] = new JsonObject
                {
                    ["Count"] = tables.Count,
                    ["IsReadOnly"] = false,
                    ["Keys"] = new JsonArray([.. tables.Select(table => JsonValue.Create(table.Name))]),
                    ["Values"] = new JsonArray([.. tables.Select(table => JsonValue.Create(count(table)))]),
                },
            }
        );
    }

    private static List<string> Names(string text) =>
        text.StartsWith('[') && text.EndsWith(']') && text.Length > 2
            ? [.. OptionText.Split(text[1..^1], ',').Select(one => one.Trim().Trim('\'', '"'))]
            : throw Malformed();

    private TableMetadata Table(string name) => package.Tables.GetValueOrDefault(name) ?? throw OrganizationFault.UnknownTable(name);

    private static System.ServiceModel.FaultException<Microsoft.Xrm.Sdk.OrganizationServiceFault> Malformed() =>
        OrganizationFault.Of(PlatformErrorCodes.BadPayload, $"{Name} takes EntityNames=['name','other'].");
}
