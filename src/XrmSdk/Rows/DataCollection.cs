using System.Collections.ObjectModel;

namespace Microsoft.Xrm.Sdk;

/// <summary>A list with <c>AddRange</c>; it wraps the list it is given rather than copying it.</summary>
public class DataCollection<T> : Collection<T>
{
    internal DataCollection() { }

    internal DataCollection(IList<T> list)
        : base(list) { }

    public void AddRange(params T[] items) => AddRange((IEnumerable<T>)items);

    public void AddRange(IEnumerable<T> items)
    {
        foreach (var item in items ?? [])
        {
            Add(item);
        }
    }

    public T[] ToArray() => [.. this];
}
