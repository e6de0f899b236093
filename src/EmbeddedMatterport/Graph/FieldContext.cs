using GraphQL;
using MatterportForDataverse.EmbeddedMatterport.Accounts;
using MatterportForDataverse.EmbeddedMatterport.Errors;

namespace MatterportForDataverse.EmbeddedMatterport.Graph;

/// <summary>One call of a field: its arguments and what the request may see.</summary>
internal readonly struct FieldContext(IResolveFieldContext context)
{
    public RequestScope Scope => (RequestScope)context.UserContext;

    public MatterportAccount Account => Scope.Account;

    public object? Value(string name) =>
        context.Arguments is { } arguments && arguments.TryGetValue(name, out var value) ? value.Value : null;

    public string? Text(string name) => Value(name)?.ToString();

    public string Required(string name) => Text(name) ?? throw ApiError.Invalid($"{name} is missing");

    public bool Flag(string name) => Value(name) is true;

    public int? Int(string name) =>
        Value(name) is null ? null : Convert.ToInt32(Value(name), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>An input object, with only the keys that the caller wrote.</summary>
    public InputObject Object(string name) => new(Value(name) as IDictionary<string, object?> ?? new Dictionary<string, object?>());

    /// <summary>Null when the argument was not given.</summary>
    public IReadOnlyList<string>? Texts(string name) =>
        Value(name) is IEnumerable<object?> list ? [.. list.OfType<object>().Select(item => item.ToString()!)] : null;

    public IReadOnlyList<InputObject> Objects(string name) =>
        Value(name) is IEnumerable<object?> list
            ? [.. list.OfType<IDictionary<string, object?>>().Select(item => new InputObject(item))]
            : [];
}
