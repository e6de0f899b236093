using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Rows;

/// <summary>Which rows, which of their columns, in which order. All conditions must hold.</summary>
/// <param name="Table">Logical name of the table.</param>
/// <param name="Columns">The columns to read.</param>
public sealed record RowQuery(string Table, IReadOnlyList<string> Columns)
{
    /// <summary>The most rows a page may have. Source: the platform's page limit.</summary>
    public const int LargestPage = 5000;

    /// <summary>Conditions; all must hold.</summary>
    public IReadOnlyList<RowCondition> Where { get; init; } = [];

    /// <summary>Column to order by, ascending; null for the primary key.</summary>
    public string? OrderBy { get; init; }

    /// <summary>Newest, or largest, first.</summary>
    public bool Descending { get; init; }

    /// <summary>Rows of a page, 1 to 5,000.</summary>
    public int PageSize { get; init; } = LargestPage;

    /// <summary>Where the last page ended (<see cref="RowPage.Next"/>); null for the first page.</summary>
    public string? After { get; init; }
}

/// <summary>One page of rows.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Next">Where this page ended, to ask for the next one; null when it is the last.</param>
public sealed record RowPage(IReadOnlyList<Row> Rows, string? Next);

/// <summary>How a column is compared.</summary>
public enum RowComparison
{
    /// <summary>Holds the value.</summary>
    Equal,

    /// <summary>Holds another value, or none.</summary>
    NotEqual,

    /// <summary>Holds one of the values.</summary>
    In,

    /// <summary>Holds a value up to and including this one.</summary>
    AtMost,

    /// <summary>Holds a value from this one on.</summary>
    AtLeast,

    /// <summary>Is empty.</summary>
    Empty,

    /// <summary>Is not empty.</summary>
    Filled,

    /// <summary>Is a text that has this one in it.</summary>
    Contains,

    /// <summary>One of several conditions holds.</summary>
    AnyOf,
}

/// <summary>A condition on one column.</summary>
public sealed record RowCondition(string Column, RowComparison Comparison, IReadOnlyList<object> Values)
{
    private static readonly char[] Wildcards = ['%', '_', '[', ']'];

    /// <summary>The column holds the value.</summary>
    public static RowCondition Equal<T>(Column<T> column, T value) => new(column.Name, RowComparison.Equal, [Plain(value!)]);

    /// <summary>The column holds another value, or none.</summary>
    public static RowCondition NotEqual<T>(Column<T> column, T value) => new(column.Name, RowComparison.NotEqual, [Plain(value!)]);

    /// <summary>The column holds one of the values.</summary>
    public static RowCondition In<T>(Column<T> column, IEnumerable<T> values) =>
        new(column.Name, RowComparison.In, values.Select(value => Plain(value!)).ToArray());

    /// <summary>The column holds a value up to and including this one.</summary>
    public static RowCondition AtMost<T>(Column<T> column, T value) => new(column.Name, RowComparison.AtMost, [Plain(value!)]);

    /// <summary>The column holds a value from this one on.</summary>
    public static RowCondition AtLeast<T>(Column<T> column, T value) => new(column.Name, RowComparison.AtLeast, [Plain(value!)]);

    /// <summary>The column is empty.</summary>
    public static RowCondition Empty<T>(Column<T> column) => new(column.Name, RowComparison.Empty, []);

    /// <summary>The column is not empty.</summary>
    public static RowCondition Filled<T>(Column<T> column) => new(column.Name, RowComparison.Filled, []);

    /// <summary>The text has this one in it.</summary>
    /// <exception cref="ArgumentException">The text has a wildcard of the platform in it.</exception>
    public static RowCondition Contains(Column<string> column, string text) =>
        text.IndexOfAny(Wildcards) >= 0
            ? throw new ArgumentException("A text that is searched for has no wildcards.", nameof(text))
            : new(column.Name, RowComparison.Contains, [text]);

    /// <summary>One of these holds.</summary>
    public static RowCondition AnyOf(params RowCondition[] conditions) => new("", RowComparison.AnyOf, []) { Parts = conditions };

    /// <summary>Of <see cref="AnyOf"/>: the conditions of which one must hold.</summary>
    public IReadOnlyList<RowCondition> Parts { get; init; } = [];

    private static object Plain(object value) =>
        value is Enum ? Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture) : value;
}
