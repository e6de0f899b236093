using System.Text.Json;
using MatterportForDataverse.Playground.Dataverse;
using MatterportForDataverse.Playground.Scenarios;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Playground.Web;

/// <summary>Whoever can use the app: the users with roles, and a bearer token for each.</summary>
internal sealed class People(Platform platform, Passes passes)
{
    private const int LongestBody = 200;
    private readonly Dictionary<string, string> _tokens = [];

    /// <summary>Everybody, in the order in which they were made.</summary>
    public IReadOnlyList<Person> All()
    {
        var desk = new Desk(platform.System);
        var roles = desk.Rows("role", ["name"]).ToDictionary(role => role.Id, role => role.GetAttributeValue<string>("name"));
        var given = desk.Rows("systemuserroles", ["systemuserid", "roleid"])
            .ToLookup(
                row => row.GetAttributeValue<EntityReference>("systemuserid").Id,
                row => roles[row.GetAttributeValue<EntityReference>("roleid").Id]
            );
        var users = desk.Rows("systemuser", ["fullname"], orderBy: "versionnumber")
            .Where(user => user.Id != Platform.SystemUser && given[user.Id].Any());
        return
        [
            .. users.Select(user => new Person(
                user.Id,
                user.GetAttributeValue<string>("fullname"),
                [.. given[user.Id]],
                TokenOf(user.GetAttributeValue<string>("fullname"))
            )),
        ];
    }

    /// <summary>The secret in a request's body; empty when there is none.</summary>
    public static async Task<byte[]> SecretInAsync(HttpRequest request)
    {
        try
        {
            if (request.ContentLength is not (> 0 and <= LongestBody))
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

    private string TokenOf(string name)
    {
        lock (_tokens)
        {
            return _tokens.TryGetValue(name, out var known) ? known : _tokens[name] = passes.For(name);
        }
    }
}

/// <summary>Someone that the page can be.</summary>
internal sealed record Person(Guid Id, string Name, IReadOnlyList<string> Roles, string Token);
