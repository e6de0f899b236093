using System.Text;
using CsvHelper;
using MatterportForDataverse.Playground.Errors;

namespace MatterportForDataverse.Playground.Properties;

/// <summary>A CSV file of properties, in UTF-8: its usable lines, and those that are not.</summary>
internal sealed class PropertyFile
{
    private const int MaxLineLength = 64 * 1024;

    private readonly List<PropertyRow> _rows = [];
    private readonly List<BadRow> _bad = [];
    private readonly Dictionary<string, int> _seen = new(StringComparer.OrdinalIgnoreCase);

    private PropertyFile(string path, string? shownAs) => Path = shownAs ?? path;

    /// <summary>The file, as people are told of it.</summary>
    public string Path { get; }

    /// <summary>The usable lines.</summary>
    public IReadOnlyList<PropertyRow> Rows => _rows;

    /// <summary>The lines that cannot be used.</summary>
    public IReadOnlyList<BadRow> BadRows => _bad;

    /// <summary>Reads a file.</summary>
    /// <exception cref="BadInputException">There is no such file, it is not UTF-8, a column is missing, or no line can be used.</exception>
    public static PropertyFile Read(string path, string? shownAs = null)
    {
        var file = new PropertyFile(path, shownAs);
        try
        {
            using var reader = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
            file.ReadLines(reader);
        }
        catch (Exception failure)
            when (failure is IOException or UnauthorizedAccessException or ArgumentException and not DecoderFallbackException)
        {
            throw new BadInputException($"The file {path} cannot be read. Give a CSV file with --properties.", failure);
        }
        catch (CsvFormatException failure)
        {
            throw new BadInputException(
                $"{path} is not a CSV file that can be read: {failure.Message} Save it as CSV UTF-8 and run again.",
                failure
            );
        }
        catch (DecoderFallbackException failure)
        {
            throw new BadInputException($"{path} is not in UTF-8. Save it as CSV UTF-8 and run again.", failure);
        }

        return file._rows.Count > 0
            ? file
            : throw new BadInputException(
                file._bad.Count == 0
                    ? $"{path} has no properties. Put one on each line below the column names."
                    : $"No line of {path} can be used. {Describe(file._bad)}"
            );
    }

    /// <summary>A line turned out to be unusable after all.</summary>
    public void Reject(PropertyRow row, string why)
    {
        _rows.Remove(row);
        _bad.Add(new BadRow(row.Line, why));
    }

    /// <summary>Bad lines in a sentence.</summary>
    public static string Describe(IReadOnlyList<BadRow> rows) =>
        string.Join("; ", rows.Take(20).Select(row => $"line {row.Line}: {row.Why}"))
        + (rows.Count > 20 ? $"; and {rows.Count - 20} more." : ".");

    // Line breaks inside quotes are not taken: one quotation mark too many would swallow the good lines after it.
    private void ReadLines(StreamReader reader)
    {
        string? broken = null;
        using var csv = CsvReader.Create(
            reader,
            new CsvReaderOptions
            {
                HasHeader = false,
                TrimWhitespace = true,
                TrackLineNumbers = true,
                AllowLineBreaksInQuotes = false,
                MaxRecordSize = MaxLineLength,
                FieldCountMismatch = CsvFieldCountHandling.Allow,
                MalformedData = CsvMalformedDataHandling.Recover,
                OnMalformedRecord = _ => broken = "a quotation mark is out of place, or is not closed on its line",
            }
        );
        var columns = csv.Read() ? Cells(csv).Select(name => name.ToLowerInvariant()).ToArray() : [];
        CheckColumns(columns);
        for (broken = null; csv.Read(); broken = null)
        {
            Add((int)csv.LineNumber, columns, Cells(csv), broken);
        }
    }

    private static string[] Cells(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];

    private void CheckColumns(string[] columns)
    {
        var missing = PropertyColumns.Required.Except(columns).ToArray();
        if (missing.Length > 0)
        {
            throw new BadInputException(
                $"{Path} has no column {string.Join(", ", missing)}. "
                    + $"Its first line must name {string.Join(", ", PropertyColumns.Required)}; "
                    + $"it may name {string.Join(", ", PropertyColumns.Optional)}."
            );
        }

        if (columns.GroupBy(column => column).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new BadInputException($"{Path} has the column {twice.Key} twice. Rename or remove one.");
        }
    }

    private void Add(int line, string[] columns, string[] cells, string? broken)
    {
        if (broken is null && cells.Length != columns.Length)
        {
            broken = $"it has {cells.Length} values for {columns.Length} columns";
        }

        var row = new PropertyRow(line, broken is null ? Known(columns, cells) : new Dictionary<string, string?>());
        broken ??= PropertyColumns.ErrorOf(row);
        if (broken is null && !_seen.TryAdd(row.Reference, line))
        {
            broken = $"the reference {row.Reference} is on line {_seen[row.Reference]} already";
        }

        if (broken is null)
        {
            _rows.Add(row);
        }
        else
        {
            _bad.Add(new BadRow(line, broken));
        }
    }

    private static Dictionary<string, string?> Known(string[] columns, string[] cells) =>
        columns
            .Zip(cells)
            .Where(pair => PropertyColumns.Required.Contains(pair.First) || PropertyColumns.Optional.Contains(pair.First))
            .ToDictionary(pair => pair.First, pair => pair.Second.Length == 0 ? null : pair.Second);
}
