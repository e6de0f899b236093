using System.Text;

namespace MatterportForDataverse.Playground.Properties;

/// <summary>A text file in the encoding that its first bytes, or all of them, show.</summary>
/// <param name="Text">What it holds.</param>
/// <param name="Encoding">The name of its encoding, as people know it.</param>
internal sealed record TextFile(string Text, string Encoding)
{
    /// <summary>What a file is taken for that is not Unicode.</summary>
    public const string Ansi = "Windows-1252";

    private static readonly (byte[] Mark, Encoding Encoding)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], new UTF8Encoding(false, true)),
        ([0xFF, 0xFE, 0, 0], new UTF32Encoding(false, false, true)),
        ([0xFF, 0xFE], new UnicodeEncoding(false, false, true)),
        ([0xFE, 0xFF], new UnicodeEncoding(true, false, true)),
    ];

    /// <summary>Reads a file.</summary>
    /// <returns>Null when it is not text.</returns>
    public static TextFile? Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return Decode(bytes) is { } file && !file.Text.Contains('\0', StringComparison.Ordinal) ? file : null;
    }

    private static TextFile? Decode(byte[] bytes)
    {
        foreach (var (mark, encoding) in Marks)
        {
            if (bytes.AsSpan().StartsWith(mark))
            {
                return Decode(encoding, bytes.AsSpan(mark.Length));
            }
        }

        // Without a mark, the zeros in the column names tell UTF-16.
        return bytes is [_, 0, ..] ? Decode(new UnicodeEncoding(false, false, true), bytes)
            : bytes is [0, _, ..] ? Decode(new UnicodeEncoding(true, false, true), bytes)
            : Decode(new UTF8Encoding(false, true), bytes) ?? Decode(CodePagesEncodingProvider.Instance.GetEncoding(1252)!, bytes);
    }

    private static TextFile? Decode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new(encoding.GetString(bytes), encoding.CodePage == 1252 ? Ansi : encoding.WebName);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
