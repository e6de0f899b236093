using System.Text;
using MatterportForDataverse.EmbeddedDataverse.Faults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>Reads the body of a batch: requests, and change sets with requests.</summary>
internal static class BatchReader
{
    private const string Multipart = "multipart/mixed";

    // RFC 2046 allows 70 characters.
    private const int MaxBoundary = 70;

    /// <summary>The items of a batch in their order; more than one request in an item is a change set.</summary>
    public static async Task<IReadOnlyList<BatchItem>> ReadAsync(string contentType, byte[] body)
    {
        var items = new List<BatchItem>();
        await foreach (var (part, text) in SectionsAsync(contentType, body).ConfigureAwait(false))
        {
            if (IsMultipart(part.ContentType))
            {
                var parts = new List<BatchPart>();
                await foreach (var (inner, request) in SectionsAsync(part.ContentType!, text).ConfigureAwait(false))
                {
                    parts.Add(Part(inner, request));
                }

                items.Add(new(true, parts));
            }
            else
            {
                items.Add(new(false, [Part(part, text)]));
            }
        }

        return items;
    }

    private static BatchPart Part(MultipartSection section, byte[] text) =>
        section.ContentType?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) == true
            ? BatchPart.Parse(
                section.Headers?.TryGetValue("Content-ID", out var id) == true ? id.ToString() : null,
                Encoding.UTF8.GetString(text)
            )
            : throw OrganizationFault.Of(
                PlatformErrorCodes.BadPayload,
                "Each part of a batch is of the type application/http, or a change set of multipart/mixed."
            );

    private static async IAsyncEnumerable<(MultipartSection Section, byte[] Text)> SectionsAsync(string contentType, byte[] body)
    {
        var reader = new MultipartReader(Boundary(contentType), new MemoryStream(body)) { BodyLengthLimit = RequestBody.MaxBytes };
        for (var section = await NextAsync(reader).ConfigureAwait(false); section is not null; )
        {
            using var bytes = new MemoryStream();
            try
            {
                await section.Body.CopyToAsync(bytes).ConfigureAwait(false);
            }
            catch (IOException)
            {
                throw Broken();
            }

            yield return (section, bytes.ToArray());
            section = await NextAsync(reader).ConfigureAwait(false);
        }
    }

    private static async Task<MultipartSection?> NextAsync(MultipartReader reader)
    {
        try
        {
            return await reader.ReadNextSectionAsync().ConfigureAwait(false);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            throw Broken();
        }
    }

    private static System.ServiceModel.FaultException<Microsoft.Xrm.Sdk.OrganizationServiceFault> Broken() =>
        OrganizationFault.Of(
            PlatformErrorCodes.BadPayload,
            "The batch breaks off or is malformed: lines end with CR LF, and the last boundary with two hyphens."
        );

    private static bool IsMultipart(string? contentType) => contentType?.StartsWith(Multipart, StringComparison.OrdinalIgnoreCase) == true;

    private static string Boundary(string contentType) =>
        IsMultipart(contentType)
        && MediaTypeHeaderValue.TryParse(contentType, out var type)
        && HeaderUtilities.RemoveQuotes(type.Boundary).ToString() is { Length: > 0 and <= MaxBoundary } boundary
            ? boundary
            : throw OrganizationFault.Of(PlatformErrorCodes.BadPayload, $"A batch has the Content-Type {Multipart}; boundary=\"…\".");
}
