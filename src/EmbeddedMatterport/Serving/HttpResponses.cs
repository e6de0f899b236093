using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using MatterportForDataverse.EmbeddedMatterport.Graph;

namespace MatterportForDataverse.EmbeddedMatterport.Serving;

/// <summary>Answers in HTTP.</summary>
internal static class HttpResponses
{
    private const int WorthPacking = 1024;

    public static HttpResponseMessage Json(HttpStatusCode status, byte[] body) => With(status, body, "application/json");

    public static HttpResponseMessage Html() =>
        With(HttpStatusCode.OK, "<!doctype html><title>Just a moment</title><p>Checking your browser."u8.ToArray(), "text/html");

    public static HttpResponseMessage TooManyRequests(string? retryAfter)
    {
        var response = With(HttpStatusCode.TooManyRequests, "Too many requests"u8.ToArray(), "text/plain");
        if (retryAfter is not null)
        {
            response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        }

        return response;
    }

    public static HttpResponseMessage ServerError(int status) =>
        With((HttpStatusCode)status, Encoding.ASCII.GetBytes($"<html><body>{status}</body></html>"), "text/html");

    /// <summary>A file behind a signed link: some bytes while the link works, 403 after.</summary>
    public static HttpResponseMessage File(SignedLinks links, Uri link) =>
        !link.AbsolutePath.StartsWith("/models/", StringComparison.Ordinal)
            ? With(HttpStatusCode.NotFound, "Not found"u8.ToArray(), "text/plain")
        : links.Accepts(link)
            ? With(HttpStatusCode.OK, Encoding.ASCII.GetBytes("playground file " + link.AbsolutePath), "application/octet-stream")
        : With(HttpStatusCode.Forbidden, "Expired or not signed"u8.ToArray(), "text/plain");

    /// <summary>In gzip, where the client takes it and it is worth it.</summary>
    public static HttpResponseMessage Compressed(HttpRequestMessage request, HttpResponseMessage response)
    {
        var takesGzip = request.Headers.AcceptEncoding.Any(coding => coding.Value == "gzip" && coding.Quality is not 0);
        if (!takesGzip || response.Content.Headers.ContentLength < WorthPacking)
        {
            return response;
        }

        using var plain = response.Content.ReadAsStream();
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            plain.CopyTo(gzip);
        }

        var content = new ByteArrayContent(packed.ToArray());
        content.Headers.ContentType = response.Content.Headers.ContentType;
        content.Headers.ContentEncoding.Add("gzip");
        response.Content = content;
        return response;
    }

    private static HttpResponseMessage With(HttpStatusCode status, byte[] body, string type)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(
            type,
            type.StartsWith("application/octet", StringComparison.Ordinal) ? null : "utf-8"
        );
        content.Headers.ContentLength = body.Length;
        return new HttpResponseMessage(status) { Content = content };
    }
}
