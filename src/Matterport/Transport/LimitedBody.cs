using System.IO.Compression;

namespace MatterportForDataverse.Matterport.Transport;

/// <summary>Reads a body to its end, unpacked, up to a size.</summary>
internal static class LimitedBody
{
    /// <summary>Of the unpacked body: a page of 1,000 models is about one megabyte.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    /// <summary>The bytes, or null when there are more than <see cref="MaxBytes"/>.</summary>
    public static async Task<byte[]?> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > MaxBytes)
        {
            return null;
        }

        var packed = content.Headers.ContentEncoding.Any(encoding => string.Equals(encoding, "gzip", StringComparison.OrdinalIgnoreCase));
#if NET
        using var raw = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
        using var raw = await content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
        using var plain = packed ? new GZipStream(raw, CompressionMode.Decompress) : raw;
        return await ReadAsync(plain, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<byte[]?> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        using var read = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
#if NET
            var count = await body.ReadAsync(buffer.AsMemory(), cancellationToken).ConfigureAwait(false);
#else
            var count = await body.ReadAsync(buffer, 0, buffer.Length, cancellationToken).ConfigureAwait(false);
#endif
            if (count == 0)
            {
                return read.ToArray();
            }

            if (read.Length + count > MaxBytes)
            {
                return null;
            }

            read.Write(buffer, 0, count);
        }
    }
}
