using System.Buffers.Binary;
using System.IO.Compression;

namespace MatterportForDataverse.Packing.Zip;

/// <summary>
/// Writes and reads zip files. What is written depends on the entries alone: one time stamp, no attributes of files, and stored, since
/// what deflate
/// makes of the same bytes differs between implementations of zlib (https://github.com/dotnet/aspnetcore/issues/63969).
/// </summary>
internal static class Archive
{
    private const uint DirectoryEntry = 0x02014b50;
    private const int EndRecordLength = 22;

    // The first moment that a zip can name.
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(IEnumerable<(string Name, byte[] Content)> entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
                entry.LastWriteTime = Stamp;
                entry.ExternalAttributes = 0;
                using var body = entry.Open();
                body.Write(content);
            }
        }

        return WithoutHost(stream.ToArray());
    }

    /// <exception cref="PackingException">It is no zip file.</exception>
    public static IReadOnlyDictionary<string, byte[]> Read(byte[] zip)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
            return archive.Entries.Where(entry => entry.Name.Length > 0).ToDictionary(entry => entry.FullName.Replace('\\', '/'), Content);
        }
        catch (Exception fault) when (fault is InvalidDataException or ArgumentException)
        {
            throw new PackingException($"That is no zip file of a solution: {fault.Message}");
        }
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var body = entry.Open();
        using var copy = new MemoryStream();
        body.CopyTo(copy);
        return copy.ToArray();
    }

    // The library notes in each directory entry on which system it was made (byte 5, section 4.4.2 of the zip specification,
    // https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT). 0 says no particular one.
    private static byte[] WithoutHost(byte[] zip)
    {
        var at = (int)BinaryPrimitives.ReadUInt32LittleEndian(zip.AsSpan(zip.Length - EndRecordLength + 16));
        while (BinaryPrimitives.ReadUInt32LittleEndian(zip.AsSpan(at)) == DirectoryEntry)
        {
            zip[at + 5] = 0;
            at += 46 + Length(zip, at + 28) + Length(zip, at + 30) + Length(zip, at + 32);
        }

        return zip;
    }

    private static int Length(byte[] zip, int at) => BinaryPrimitives.ReadUInt16LittleEndian(zip.AsSpan(at));
}
