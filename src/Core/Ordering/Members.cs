using System.Globalization;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>The members of an object that was read; each of them has to be there, and to be what it should.</summary>
/// <param name="value">The object.</param>
internal sealed class Members(object? value)
{
    private readonly Dictionary<string, object?> _members = As<Dictionary<string, object?>>(value);

    public string Text(string key) => As<string>(Of(key));

    public string? TextOrNull(string key) => Of(key) is { } text ? As<string>(text) : null;

    public bool Truth(string key) => Of(key) is bool truth ? truth : throw Wrong(key);

    public int Number(string key) => NumberOrNull(key) ?? throw Wrong(key);

    public int? NumberOrNull(string key) =>
        Of(key) switch
        {
            null => null,
            int number => number,
            _ => throw Wrong(key),
        };

    public Guid Id(string key) => Guid.ParseExact(Text(key), "D");

    public decimal Amount(string key) => decimal.Parse(Text(key), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    public DateTime Time(string key) =>
        DateTime.ParseExact(
            Text(key),
            FrozenForm.Time,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
        );

    public Members? Inner(string key) => Of(key) is { } inner ? new Members(inner) : null;

    public IEnumerable<Members> List(string key) => As<List<object?>>(Of(key)).Select(item => new Members(item));

    public IReadOnlyDictionary<string, string> Texts(string key) =>
        As<Dictionary<string, object?>>(Of(key))
            .ToDictionary(member => member.Key, member => As<string>(member.Value), StringComparer.Ordinal);

    private object? Of(string key) => _members.TryGetValue(key, out var member) ? member : throw Wrong(key);

    private static T As<T>(object? value)
        where T : class => value as T ?? throw Wrong(typeof(T).Name);

    private static FormatException Wrong(string what) => new($"{what} is not there or is something else.");
}
