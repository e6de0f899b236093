using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;

namespace MatterportForDataverse.Playground.Properties;

/// <summary>Reads the records of CSV text. A quotation mark too many costs its own line, and not the good ones after it.</summary>
internal sealed partial class CsvRecords
{
    private const string StrayMark = "a quotation mark is out of place, or is not closed";

    private readonly ReadOnlyMemory<byte> _text;
    private readonly List<CsvRecord> _records = [];
    private char? _separator;

    private CsvRecords(string text) => _text = Encoding.UTF8.GetBytes(text);

    /// <summary>The records of a text, the column names among them; the separator is the one that its first lines use.</summary>
    public static IReadOnlyList<CsvRecord> Of(string text)
    {
        var records = new CsvRecords(text);
        for (var (at, line) = (0, 0); at < records._text.Length; )
        {
            (at, line) = records.ReadFrom(at, line);
        }

        return records._records;
    }

    // Reads until a quotation mark is not closed on its line, and says where to go on: on the next line.
    private (int At, int Line) ReadFrom(int at, int lines)
    {
        CsvMalformedReason? broken = null;
        using var csv = CsvReader.Create(_text[at..], Options(_separator, reason => broken = reason));
        while (csv.Read())
        {
            _separator ??= csv.Separator;
            var raw = csv.RawRecord;
            var (line, cells) = (lines + (int)csv.LineNumber, Cells(csv));
            if (broken == CsvMalformedReason.StrayQuote)
            {
                (cells, broken) = ReadAgain(Encoding.UTF8.GetString(raw), cells);
            }

            var end = raw.IndexOfAny((byte)'\r', (byte)'\n');
            _records.Add(new(line, line + (broken is null ? LineBreaks(raw) : 0), cells, broken is null ? null : StrayMark));
            if (broken is not null && end >= 0)
            {
                var isPair = raw[end..].StartsWith("\r\n"u8);
                return (at + (int)csv.ByteOffset + end + (isPair ? 2 : 1), line);
            }

            broken = null;
        }

        return (_text.Length, lines);
    }

    // ="01970" is how spreadsheets keep a zero; the reader takes its marks for stray ones.
    private (string[] Cells, CsvMalformedReason? Broken) ReadAgain(string raw, string[] cells)
    {
        var formula = Formula(_separator!.Value);
        CsvMalformedReason? broken = null;
        using var csv = CsvReader.Create(
            Encoding.UTF8.GetBytes(formula.Replace(raw, "$1\"$2\"")),
            Options(_separator, reason => broken = reason)
        );
        return csv.Read() && broken is null ? (Cells(csv), null) : (cells, broken);
    }

    private static CsvReaderOptions Options(char? separator, Action<CsvMalformedReason> report) =>
        new()
        {
            Separator = separator,
            HasHeader = false,
            TrimWhitespace = true,
            TrackLineNumbers = true,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            MalformedData = CsvMalformedDataHandling.Recover,
            OnMalformedRecord = record => report(record.Reason),
        };

    private static string[] Cells(CsvReader csv) =>
        [.. Enumerable.Range(0, csv.FieldCount).Select(index => Plain(csv.GetString(index).Trim()))];

    private static string Plain(string cell) =>
        cell.Length > 2 && cell.StartsWith("=\"", StringComparison.Ordinal) && cell.EndsWith('"')
            ? cell[2..^1].Replace("\"\"", "\"", StringComparison.Ordinal).Trim()
            : cell;

    private static int LineBreaks(ReadOnlySpan<byte> raw) => raw.Count((byte)'\n') + raw.Count((byte)'\r') - raw.Count("\r\n"u8);

    private static Regex Formula(char separator) =>
        separator switch
        {
            ';' => FormulaBySemicolon(),
            '\t' => FormulaByTab(),
            '|' => FormulaByBar(),
            _ => FormulaByComma(),
        };

    [GeneratedRegex("(^|,) *=\"([^\"\r\n]*)\" *(?=[,\r\n]|$)")]
    private static partial Regex FormulaByComma();

    [GeneratedRegex("(^|;) *=\"([^\"\r\n]*)\" *(?=[;\r\n]|$)")]
    private static partial Regex FormulaBySemicolon();

    [GeneratedRegex("(^|\t) *=\"([^\"\r\n]*)\" *(?=[\t\r\n]|$)")]
    private static partial Regex FormulaByTab();

    [GeneratedRegex("(^|\\|) *=\"([^\"\r\n]*)\" *(?=[|\r\n]|$)")]
    private static partial Regex FormulaByBar();
}
