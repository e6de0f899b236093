using System.Collections;

namespace MatterportForDataverse.Solution.Elements;

/// <summary>
/// Components of one kind in the order of their files, to be found by name or id. Where two have one name, the first is found.
/// </summary>
public sealed class ComponentList<T> : IReadOnlyList<T>
    where T : class
{
    private readonly List<T> _components;
    private readonly Dictionary<string, T> _byName;

    internal ComponentList(IEnumerable<T> components, Func<T, string> name)
    {
        _components = [.. components];
        _byName = _components.GroupBy(name).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }

    /// <inheritdoc />
    public int Count => _components.Count;

    /// <inheritdoc />
    public T this[int index] => _components[index];

    /// <summary>The component of that name or id; null where there is none.</summary>
    public T? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Whether there is a component of that name or id.</summary>
    public bool Has(string name) => _byName.ContainsKey(name);

    /// <inheritdoc />
    public IEnumerator<T> GetEnumerator() => _components.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
