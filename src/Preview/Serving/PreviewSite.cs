using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using MatterportForDataverse.EmbeddedDataverse;
using MatterportForDataverse.EmbeddedDataverse.Serving;
using MatterportForDataverse.Preview.App;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Files;
using Microsoft.AspNetCore.Http;

namespace MatterportForDataverse.Preview.Serving;

/// <summary>
/// Serves the preview of the app below <c>/app/</c>, and the package's web resources where the platform has them. Who does not know the
/// secret of the link gets the page's own files and nothing else.
/// </summary>
internal sealed class PreviewSite
{
    private const string Page = "/app/";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly string _secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
    private readonly AccessTokens _tokens;
    private readonly AppUsers _users;
    private readonly Lazy<AppDescription> _app;

    /// <param name="platform">Whose package it shows.</param>
    /// <param name="tokens">Who may ask.</param>
    /// <param name="folder">Where the package lies.</param>
    public PreviewSite(Platform platform, AccessTokens tokens, string folder)
    {
        _tokens = tokens;
        _users = new(platform, tokens);
        _app = new(() => new AppReader(UnpackedSolution.Read(folder), platform.Package).Read());
    }

    /// <summary>The address to open, with the secret in its fragment, which browsers send nowhere.</summary>
    /// <param name="webApi">Where the Web API is.</param>
    /// <exception cref="SolutionFileException">The package says something that the preview does not know.</exception>
    public Uri LinkAt(Uri webApi)
    {
        _ = _app.Value;
        return new(webApi, $"{Page}#{_secret}");
    }

    /// <summary>Answers what is the preview's.</summary>
    /// <returns>False for everything else.</returns>
    public async Task<bool> AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (path == Page.TrimEnd('/'))
        {
            context.Response.Redirect(Page);
        }
        else if (path.StartsWith(Page, StringComparison.Ordinal))
        {
            await SendPageAsync(context, path[Page.Length..]).ConfigureAwait(false);
        }
        else if (path.StartsWith(FileResponses.WebResources, StringComparison.Ordinal))
        {
            await FileResponses
                .SendAsync(context, _app.Value.WebResources, path[FileResponses.WebResources.Length..])
                .ConfigureAwait(false);
        }
        else
        {
            return false;
        }

        return true;
    }

    private Task SendPageAsync(HttpContext context, string what) =>
        (context.Request.Method, what) switch
        {
            ("POST", "people") => SendUsersAsync(context),
            ("GET", "app.json") => SendAppAsync(context),
            ("GET", _) => FileResponses.SendAsync(context, what.Length == 0 ? "index.html" : what),
            _ => FileResponses.RefuseAsync(context, StatusCodes.Status405MethodNotAllowed, "The preview's pages are read, not written."),
        };

    private async Task SendUsersAsync(HttpContext context)
    {
        FileResponses.SetSecurityHeaders(context.Response);
        var given = await AppUsers.ReadSecretAsync(context.Request).ConfigureAwait(false);
        if (!CryptographicOperations.FixedTimeEquals(Convert.FromHexString(_secret), given))
        {
            await FileResponses
                .RefuseAsync(
                    context,
                    StatusCodes.Status401Unauthorized,
                    "Open the link that the playground printed: it carries what lets you in."
                )
                .ConfigureAwait(false);
            return;
        }

        await context.Response.WriteAsJsonAsync(_users.All(), Json).ConfigureAwait(false);
    }

    private Task SendAppAsync(HttpContext context)
    {
        FileResponses.SetSecurityHeaders(context.Response);
        var header = context.Request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.Ordinal) && _tokens.UserOf(header["Bearer ".Length..]) is not null
            ? context.Response.WriteAsJsonAsync(_app.Value, Json)
            : FileResponses.RefuseAsync(context, StatusCodes.Status401Unauthorized, "Say who you are.");
    }
}
