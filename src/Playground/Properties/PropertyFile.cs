using MatterportForDataverse.Playground.Errors;

namespace MatterportForDataverse.Playground.Properties;

/// <summary>A CSV file of properties: its usable lines, and those that are not.</summary>
internal sealed class PropertyFile
{
    private readonly List<PropertyRow> _rows = [];
    private readonly List<BadRow> _bad = [];
    private readonly Dictionary<string, int> _seen = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedSet<int> _unnamed = [];
    private string?[] _columns = [];
    private IReadOnlyList<string> _headings = [];

    private PropertyFile(string path, string? shownAs) => Path = shownAs ?? path;

    /// <summary>The file, as people are told of it.</summary>
    public string Path { get; }

    /// <summary>The usable lines.</summary>
    public IReadOnlyList<PropertyRow> Rows => _rows;

    /// <summary>The lines that cannot be used.</summary>
    public IReadOnlyList<BadRow> BadRows => _bad;

    /// <summary>The columns that mean nothing here, by their headings.</summary>
    public IReadOnlyList<string> IgnoredColumns { get; private set; } = [];

    /// <summary>True when it is not Unicode and was taken for Windows-1252.</summary>
    public bool IsAnsi { get; private init; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="BadInputException">There is no such file, it is not text, a column is missing, or no line can be used.</exception>
    public static PropertyFile Read(string path, string? shownAs = null)
    {
        var text = ReadText(path);
        var file = new PropertyFile(path, shownAs) { IsAnsi = text.Encoding == TextFile.Ansi };
        var records = CsvRecords.Of(text.Text).Where(record => record.Broken is not null || record.Cells.Any(cell => cell.Length > 0));
        file.Add([.. records]);
        return file._rows.Count > 0
            ? file
            : throw new BadInputException(
                file._bad.Count == 0
                    ? $"{file.Path} has column names, but no properties. Put one on each line below the column names."
                    : $"No line of {file.Path} can be used. {Describe(file._bad)}"
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

    private static TextFile ReadText(string path)
    {
        try
        {
            return TextFile.Read(path)
                ?? throw new BadInputException($"{path} is not a text file. Save it as CSV UTF-8 (in Excel, with Save As) and run again.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new BadInputException($"The file {path} cannot be read. Give a CSV file with --properties.", failure);
        }
    }

    private void Add(CsvRecord[] records)
    {
        if (records.Length == 0)
        {
            throw new BadInputException(
                $"{Path} is empty. Its first line must name {string.Join(", ", PropertyColumns.Required)}, and each line below describes "
                    + "a property."
            );
        }

        if (records[0].Broken is { } broken)
        {
            throw new BadInputException($"The column names of {Path}, on line {records[0].Line}, cannot be read: {broken}.");
        }

        _headings = [.. records[0].Cells.Select(OneLine)];
        _columns = [.. _headings.Select(PropertyHeadings.ColumnOf)];
        CheckColumns();
        foreach (var record in records.Skip(1))
        {
            Add(record);
        }

        IgnoredColumns =
        [
            .. _headings.Where((heading, index) => _columns[index] is null && heading.Length > 0).Distinct(),
            .. _unnamed.Select(index => $"number {index + 1}, which has no name"),
        ];
    }

    private void CheckColumns()
    {
        var twice = _columns
            .Zip(_headings)
            .Where(column => column.First is not null)
            .GroupBy(column => column.First!, column => column.Second)
            .FirstOrDefault(same => same.Count() > 1);
        if (twice is not null)
        {
            throw new BadInputException(
                $"{Path} has more than one column for the {PropertyColumns.Label(twice.Key)}: {string.Join(", ", twice)}. "
                    + "Rename or remove all but one."
            );
        }

        var missing = PropertyColumns.Required.Except(_columns).ToArray();
        if (missing.Length > 0)
        {
            throw new BadInputException(
                $"{Path} has no column {string.Join(", ", missing)}. "
                    + $"Its first line must name {string.Join(", ", PropertyColumns.Required)}; "
                    + $"it may name {string.Join(", ", PropertyColumns.Optional)}. "
                    + "Other usual words for them are understood, such as Town, ZIP, PLZ or Code postal."
            );
        }
    }

    private void Add(CsvRecord record)
    {
        var cells = record.Cells;
        var count = cells.Skip(_columns.Length).All(cell => cell.Length == 0) ? Math.Min(cells.Count, _columns.Length) : cells.Count;
        var broken = record.Broken;
        if (broken is null && count != _columns.Length)
        {
            var lines = record.LastLine > record.Line ? $", up to line {record.LastLine}" : "";
            broken = $"it has {count} values for {_columns.Length} columns{lines}";
        }

        var row = new PropertyRow(record.Line, broken is null ? Known(cells) : new Dictionary<string, string?>());
        broken ??= PropertyColumns.ErrorOf(row);
        if (broken is null && !_seen.TryAdd(row.Reference, record.Line))
        {
            broken = $"the reference {row.Reference} is on line {_seen[row.Reference]} already";
        }

        if (broken is null)
        {
            _rows.Add(row);
        }
        else
        {
            _bad.Add(new BadRow(record.Line, broken));
        }
    }

    private Dictionary<string, string?> Known(IReadOnlyList<string> cells)
    {
        var known = new Dictionary<string, string?>();
        for (var i = 0; i < _columns.Length; i++)
        {
            if (_columns[i] is { } column)
            {
                var cell = PropertyColumns.HasLines(column) ? cells[i] : OneLine(cells[i]);
                known.Add(column, cell.Length == 0 ? null : cell);
            }
            else if (_headings[i].Length == 0 && cells[i].Length > 0)
            {
                _unnamed.Add(i);
            }
        }

        return known;
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');
}
