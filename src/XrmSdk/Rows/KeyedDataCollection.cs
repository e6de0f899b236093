using System.Collections;

namespace Microsoft.Xrm.Sdk;

/// <summary>A dictionary as the platform has it: reading an absent key throws, setting one adds it, adding a present one throws.</summary>
public abstract class DataCollection<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>
{
    private readonly Dictionary<TKey, TValue> _inner = [];

    protected DataCollection() { }

    protected DataCollection(IDictionary<TKey, TValue> dictionary) => AddRange(dictionary);

    public int Count => _inner.Count;

    public ICollection<TKey> Keys => _inner.Keys;

    public ICollection<TValue> Values => _inner.Values;

    public virtual bool IsReadOnly => false;

    /// <exception cref="KeyNotFoundException">Nothing is stored under the key.</exception>
    public virtual TValue this[TKey key]
    {
        get => _inner[key];
        set => _inner[key] = value;
    }

    public void Add(TKey key, TValue value) => _inner.Add(key, value);

    public void Add(KeyValuePair<TKey, TValue> item) => _inner.Add(item.Key, item.Value);

    public void AddRange(params KeyValuePair<TKey, TValue>[] items) => AddRange((IEnumerable<KeyValuePair<TKey, TValue>>)items);

    public void AddRange(IEnumerable<KeyValuePair<TKey, TValue>> items)
    {
        foreach (var item in items ?? [])
        {
            Add(item);
        }
    }

    public bool Contains(TKey key) => _inner.ContainsKey(key);

    public bool Contains(KeyValuePair<TKey, TValue> key) => Pairs.Contains(key);

    public bool TryGetValue(TKey key, out TValue value) => _inner.TryGetValue(key, out value);

    public bool Remove(TKey key) => _inner.Remove(key);

    public bool Remove(KeyValuePair<TKey, TValue> key) => Pairs.Remove(key);

    public void Clear() => _inner.Clear();

    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int index) => Pairs.CopyTo(array, index);

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => _inner.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ICollection<KeyValuePair<TKey, TValue>> Pairs => _inner;
}
