using System.Globalization;
using System.Text;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Answers;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Tags;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Fields;

/// <summary>Turns the values of a column into canonical text and back. Empty text and null are both null.</summary>
internal abstract class ColumnFormat
{
    /// <summary>Text of a column, with line ends as in Matterport (LF) and without characters that no column can hold.</summary>
    public static ColumnFormat Text(Column<string> column) => new TextFormat(column.MaxLength);

    /// <summary>
    /// A phone number: Matterport reformats it, so its punctuation does not count
    /// (https://matterport.github.io/developer-docs/api/model/samples/).
    /// </summary>
    public static ColumnFormat Phone(Column<string> column) => new PhoneFormat(column.MaxLength);

    /// <summary>A whole number.</summary>
    public static ColumnFormat Number { get; } = new NumberFormat();

    /// <summary>A decimal number with this many places.</summary>
    public static ColumnFormat Decimal(int places) => new DecimalFormat(places);

    /// <summary>A moment, to the second, UTC.</summary>
    public static ColumnFormat DateTime { get; } = new DateTimeFormat();

    /// <summary>A choice, by a name of Matterport's for each option; names that we do not know become the option called Other.</summary>
    public static ColumnFormat Choice<T>(IReadOnlyDictionary<string, T> options, T other)
        where T : struct, Enum => new ChoiceFormat<T>(options, other);

    /// <summary>
    /// A choice that can be sent back, by Matterport's name for each option. A name that we do not know fits no option: it is reported and
    /// never replaced.
    /// </summary>
    public static ColumnFormat Option<T>(IReadOnlyDictionary<string, T> options)
        where T : struct, Enum => new OptionFormat<T>(options);

    /// <summary>Yes or no, as <c>true</c> or <c>false</c>.</summary>
    public static ColumnFormat Flag { get; } = new FlagFormat();

    /// <summary>A color, as <c>#03687d</c>: how its letters are written does not count.</summary>
    public static ColumnFormat Color(Column<string> column) => new ColorFormat(column.MaxLength);

    /// <summary>Texts, one a line: their order does not count.</summary>
    /// <param name="column">The column.</param>
    /// <param name="isShown">Which of them people are shown.</param>
    public static ColumnFormat Lines(Column<string> column, Func<string, bool> isShown) => new LinesFormat(column.MaxLength, isShown);

    /// <summary>A point or a direction in three columns, as its three numbers with blanks between them.</summary>
    public static ColumnFormat Position(Column<decimal> x, Column<decimal> y, Column<decimal> z) =>
        new PositionFormat([x.Name, y.Name, z.Name]);

    /// <summary>A row of that table, by its id; what Matterport answers has been replaced by that before.</summary>
    public static ColumnFormat Lookup(string table) => new LookupFormat(table);

    /// <summary>The columns, where there are several.</summary>
    public virtual IReadOnlyList<string>? Columns => null;

    public virtual string? FromRow(Row row, string column) => FromColumn(row[column]);

    public virtual void ToColumns(IDictionary<string, object?> columns, string column, string? value) => columns[column] = ToColumn(value);

    /// <summary>What Matterport says at the path, as text.</summary>
    public virtual Answer<string> Read(ApiObject theirs, FieldPath path) => theirs.Text(path);

    public abstract string? Canonical(string? value);

    public abstract string? FromColumn(object? value);

    public abstract object? ToColumn(string? value);

    public virtual bool Fits(string? value) => true;

    public virtual bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.Ordinal);

    private class TextFormat(int? maxLength) : ColumnFormat
    {
        public override string? Canonical(string? value)
        {
            if (string.IsNullOrEmpty(value))
            {
                return null;
            }

            var clean = new StringBuilder(value!.Length);
            var text = value.Replace("\r\n", "\n").Replace('\r', '\n');
            for (var i = 0; i < text.Length; i++)
            {
                if (IsKept(text, i))
                {
                    clean.Append(text[i]);
                }
            }

            return clean.Length == 0 ? null : clean.ToString();
        }

        // Half a surrogate pair can be written neither as UTF-8 nor as JSON.
        private static bool IsKept(string text, int i) =>
            text[i] switch
            {
                '\n' or '\t' => true,
                var c when char.IsHighSurrogate(c) => i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]),
                var c when char.IsLowSurrogate(c) => i > 0 && char.IsHighSurrogate(text[i - 1]),
                var c => !char.IsControl(c),
            };

        public override string? FromColumn(object? value) => Canonical((string?)value);

        public override object? ToColumn(string? value) => value;

        public override bool Fits(string? value) => maxLength is null || value is null || value.Length <= maxLength;

        public override bool Same(string? one, string? other) =>
            string.Equals(one?.Trim() ?? "", other?.Trim() ?? "", StringComparison.Ordinal);
    }

    private sealed class PhoneFormat(int? maxLength) : TextFormat(maxLength)
    {
        public override bool Same(string? one, string? other) =>
            base.Same(one, other) || (WithoutSeparators(one).Length > 0 && WithoutSeparators(one) == WithoutSeparators(other));

        // Words stay: "ext. 5" or "office" is an edit, not a way of writing the number.
        private static string WithoutSeparators(string? text) =>
            new((text ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '.' or '(' or ')' or '/')).ToArray());
    }

    private sealed class NumberFormat : ColumnFormat
    {
        public override Answer<string> Read(ApiObject theirs, FieldPath path) =>
            theirs.Count(path).Select(count => count.ToString(CultureInfo.InvariantCulture));

        public override string? Canonical(string? value) => value;

        public override string? FromColumn(object? value) => (value as int?)?.ToString(CultureInfo.InvariantCulture);

        public override object? ToColumn(string? value) => value is null ? null : int.Parse(value, CultureInfo.InvariantCulture);
    }

    private sealed class DecimalFormat(int places) : ColumnFormat
    {
        public override Answer<string> Read(ApiObject theirs, FieldPath path) =>
            theirs.Number(path).Select(number => number.ToString(CultureInfo.InvariantCulture));

        public override string? Canonical(string? value) =>
            value is null ? null : Canonical(decimal.Parse(value, CultureInfo.InvariantCulture));

        public override string? FromColumn(object? value) => value is decimal number ? Canonical(number) : null;

        public override object? ToColumn(string? value) => value is null ? null : decimal.Parse(value, CultureInfo.InvariantCulture);

        private string Canonical(decimal value) =>
            Math.Round(value, places, MidpointRounding.AwayFromZero).ToString("0.##########", CultureInfo.InvariantCulture);
    }

    private sealed class DateTimeFormat : ColumnFormat
    {
        private const string Form = "yyyy-MM-ddTHH:mm:ssZ";

        public override Answer<string> Read(ApiObject theirs, FieldPath path) =>
            theirs.Moment(path).Select(moment => moment.ToString(Form, CultureInfo.InvariantCulture));

        public override string? Canonical(string? value) => value;

        public override string? FromColumn(object? value) => (value as DateTime?)?.ToString(Form, CultureInfo.InvariantCulture);

        public override object? ToColumn(string? value) =>
            value is null
                ? null
                : global::System.DateTime.ParseExact(
                    value,
                    Form,
                    global::System.Globalization.CultureInfo.InvariantCulture,
                    global::System.Globalization.DateTimeStyles.AssumeUniversal
                        | global::System.Globalization.DateTimeStyles.AdjustToUniversal
                );
    }

    private sealed class ChoiceFormat<T>(IReadOnlyDictionary<string, T> options, T other) : ColumnFormat
        where T : struct, Enum
    {
        public override string? Canonical(string? value) =>
            value is null ? null : NameOf(options.TryGetValue(value, out var known) ? known : other);

        public override string? FromColumn(object? value) => value is int number ? NameOf((T)Enum.ToObject(typeof(T), number)) : null;

        public override object? ToColumn(string? value) =>
            value is null ? null : Convert.ToInt32(Enum.Parse(typeof(T), value), CultureInfo.InvariantCulture);

        private static string NameOf(T option) => option.ToString();
    }

    private sealed class OptionFormat<T>(IReadOnlyDictionary<string, T> options) : ColumnFormat
        where T : struct, Enum
    {
        public override string? Canonical(string? value) => string.IsNullOrEmpty(value) ? null : value;

        public override string? FromColumn(object? value) =>
            options
                .Where(option => Convert.ToInt32(option.Value, CultureInfo.InvariantCulture).Equals(value))
                .Select(option => option.Key)
                .FirstOrDefault();

        public override object? ToColumn(string? value) =>
            value is null ? null : Convert.ToInt32(options[value], CultureInfo.InvariantCulture);

        public override bool Fits(string? value) => value is null || options.ContainsKey(value);
    }

    private sealed class FlagFormat : ColumnFormat
    {
        public override Answer<string> Read(ApiObject theirs, FieldPath path) => theirs.Flag(path).Select(flag => flag ? "true" : "false");

        public override string? Canonical(string? value) => value;

        public override string? FromColumn(object? value) => value is bool flag ? (flag ? "true" : "false") : null;

        public override object? ToColumn(string? value) => value is null ? null : value == "true";
    }

    private sealed class ColorFormat(int? maxLength) : TextFormat(maxLength)
    {
        public override bool Same(string? one, string? other) =>
            string.Equals(one?.Trim() ?? "", other?.Trim() ?? "", StringComparison.OrdinalIgnoreCase);
    }

    private sealed class LinesFormat(int? maxLength, Func<string, bool> isShown) : TextFormat(maxLength)
    {
        public override Answer<string> Read(ApiObject theirs, FieldPath path) =>
            theirs.Texts(path).Select(texts => string.Join("\n", texts.Select(text => text.Replace('\r', ' ').Replace('\n', ' '))));

        public override string? Canonical(string? value) =>
            base.Canonical(value) is { } text && Shown(text) is { Length: > 0 } lines ? string.Join("\n", lines) : null;

        public override bool Same(string? one, string? other) =>
            new HashSet<string>(Shown(one), StringComparer.Ordinal).SetEquals(Shown(other));

        private string[] Shown(string? text) =>
            (text ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && isShown(line)).Distinct().ToArray();
    }

    private sealed class PositionFormat(string[] columns) : ColumnFormat
    {
        private const int Places = 10;
        private const decimal Largest = 100_000_000_000;

        public override IReadOnlyList<string> Columns => columns;

        public override Answer<string> Read(ApiObject theirs, FieldPath path) =>
            Matterport.Tags.Position.Of(theirs, path.Text).Select(Text);

        public override string? Canonical(string? value) => value;

        // A point with a part missing is no point.
        public override string? FromRow(Row row, string column) =>
            row[columns[0]] is decimal x && row[columns[1]] is decimal y && row[columns[2]] is decimal z
                ? Text(new Position(x, y, z))
                : null;

        public override void ToColumns(IDictionary<string, object?> row, string column, string? value)
        {
            var parts = value?.Split(' ');
            for (var i = 0; i < columns.Length; i++)
            {
                row[columns[i]] = parts is null ? null : decimal.Parse(parts[i], CultureInfo.InvariantCulture);
            }
        }

        public override string? FromColumn(object? value) => throw new InvalidOperationException("A position takes three columns.");

        public override object? ToColumn(string? value) => throw new InvalidOperationException("A position takes three columns.");

        private static string Text(Position position) => string.Join(" ", new[] { position.X, position.Y, position.Z }.Select(Part));

        private static string Part(decimal value) =>
            Math.Round(value, Places, MidpointRounding.AwayFromZero) is var rounded && rounded == 0
                ? "0"
                : rounded.ToString("0.##########", CultureInfo.InvariantCulture);

        public override bool Fits(string? value) =>
            value is null || value.Split(' ').All(part => Math.Abs(decimal.Parse(part, CultureInfo.InvariantCulture)) <= Largest);
    }

    private sealed class LookupFormat(string table) : ColumnFormat
    {
        public override string? Canonical(string? value) => string.IsNullOrEmpty(value) ? null : value;

        public override string? FromColumn(object? value) => (value as RowReference)?.Id.ToString("N");

        public override object? ToColumn(string? value) => value is null ? null : new RowReference(table, Guid.Parse(value));
    }
}
