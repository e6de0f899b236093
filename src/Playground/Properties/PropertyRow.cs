using System.Security.Cryptography;
using System.Text;

namespace MatterportForDataverse.Playground.Properties;

/// <summary>A usable line of a properties file.</summary>
/// <param name="Line">Where it is in the file.</param>
/// <param name="Cells">What the line holds, by column; an empty cell is null. Columns that the file does not have are not there.</param>
internal sealed record PropertyRow(int Line, IReadOnlyDictionary<string, string?> Cells)
{
    /// <summary>Names the property.</summary>
    public string Reference => Cells["reference"]!;

    /// <summary>What people call the property.</summary>
    public string Name => Cells["name"]!;

    /// <summary>The same for the same content, whatever the order of columns.</summary>
    public string Fingerprint =>
        Convert.ToHexString(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join(
                        '\u001f',
                        Cells.OrderBy(cell => cell.Key, StringComparer.Ordinal).Select(cell => $"{cell.Key}={cell.Value}")
                    )
                )
            )
        );

    /// <summary>The value, or null when it is empty or the file has no such column.</summary>
    public string? this[string column] => Cells.GetValueOrDefault(column);
}
