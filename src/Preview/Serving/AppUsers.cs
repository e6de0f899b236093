using System.Text.Json;
using MatterportForDataverse.EmbeddedDataverse;
using MatterportForDataverse.EmbeddedDataverse.Serving;
using MatterportForDataverse.EmbeddedDataverse.Store;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Preview.Serving;

/// <summary>Whoever can use the app: the users with roles, and a bearer token for each.</summary>
internal sealed class AppUsers(Platform platform, AccessTokens tokens)
{
    private const int MaxBodyLength = 200;
    private readonly Dictionary<string, string> _tokens = [];

    /// <summary>Everybody, in the order in which they were made.</summary>
    public IReadOnlyList<AppUser> All()
    {
        var roles = Rows("role", "name").ToDictionary(role => role.Id, role => role.GetAttributeValue<string>("name"));
        var given = Rows("systemuserroles", "systemuserid", "roleid")
            .ToLookup(
                row => row.GetAttributeValue<EntityReference>("systemuserid").Id,
                row => roles[row.GetAttributeValue<EntityReference>("roleid").Id]
            );
        var users = Rows("systemuser", "fullname", "versionnumber")
            .OrderBy(user => user.GetAttributeValue<long>("versionnumber"))
            .Where(user => user.Id != WellKnownRows.SystemUser && given[user.Id].Any());
        return
        [
            .. users.Select(user => new AppUser(
                user.Id,
                user.GetAttributeValue<string>("fullname"),
                [.. given[user.Id]],
                TokenOf(user.GetAttributeValue<string>("fullname"))
            )),
        ];
    }

    /// <summary>The secret in a request's body; empty when there is none.</summary>
    public static async Task<byte[]> ReadSecretAsync(HttpRequest request)
    {
        try
        {
            if (request.ContentLength is not (> 0 and <= MaxBodyLength))
            {
                return [];
            }

            using var body = await JsonDocument.ParseAsync(request.Body).ConfigureAwait(false);
            return Convert.FromHexString(body.RootElement.GetProperty("secret").GetString() ?? "");
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            return [];
        }
    }

    private DataCollection<Entity> Rows(string table, params string[] columns) =>
        platform.System.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(columns) }).Entities;

    private string TokenOf(string name)
    {
        lock (_tokens)
        {
            return _tokens.TryGetValue(name, out var known) ? known : _tokens[name] = tokens.Issue(name);
        }
    }
}
