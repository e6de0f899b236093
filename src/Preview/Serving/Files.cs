using MatterportForDataverse.Preview.App;
using Microsoft.AspNetCore.Http;

namespace MatterportForDataverse.Preview.Serving;

/// <summary>Sends files to the browser: the page's own, which are inside the program, and the package's web resources.</summary>
internal static class Files
{
    /// <summary>Where the platform has web resources.</summary>
    public const string WebResources = "/WebResources/";

    // Scripts, styles and requests of this origin only; nothing inline, nothing evaluated, framed by nobody else.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; frame-ancestors 'self'; "
        + "base-uri 'none'; form-action 'none'";

    private static readonly Dictionary<string, string> Types = new()
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    /// <summary>Sends a file of the page.</summary>
    public static async Task SendAsync(HttpContext context, string name)
    {
        await using var file = typeof(Files).Assembly.GetManifestResourceStream($"page/{name}");
        if (file is null)
        {
            await RefuseAsync(context, StatusCodes.Status404NotFound, "The preview has no such file.").ConfigureAwait(false);
            return;
        }

        Guard(context.Response);
        context.Response.ContentType = Types[Path.GetExtension(name)];
        await file.CopyToAsync(context.Response.Body).ConfigureAwait(false);
    }

    /// <summary>Sends a web resource.</summary>
    public static async Task SendAsync(HttpContext context, IReadOnlyList<WebResource> resources, string name)
    {
        if (context.Request.Method != "GET" || resources.FirstOrDefault(one => one.Name == name) is not { } resource)
        {
            await RefuseAsync(context, StatusCodes.Status404NotFound, "The package has no such web resource.").ConfigureAwait(false);
            return;
        }

        Guard(context.Response);
        context.Response.ContentType = resource.ContentType.StartsWith("text/", StringComparison.Ordinal)
            ? $"{resource.ContentType}; charset=utf-8"
            : resource.ContentType;
        context.Response.ContentLength = resource.Content.Length;
        await context.Response.Body.WriteAsync(resource.Content).ConfigureAwait(false);
    }

    /// <summary>Says no, in words.</summary>
    public static Task RefuseAsync(HttpContext context, int status, string sentence)
    {
        Guard(context.Response);
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(sentence);
    }

    /// <summary>Has the browser be strict with what it gets.</summary>
    public static void Guard(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers.CacheControl = "no-store";
    }
}
