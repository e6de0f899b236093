using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A row: its table, its id, and those of its columns that were read or are to be written.</summary>
[DataContract(Namespace = ContractNamespace.Xrm2011)]
public class Entity : IExtensibleDataObject
{
    public Entity() { }

    public Entity(string entityName) => LogicalName = entityName;

    public Entity(string entityName, Guid id)
        : this(entityName) => Id = id;

    public Entity(string entityName, string keyName, object keyValue)
        : this(entityName) => KeyAttributes.Add(keyName, keyValue);

    public Entity(string entityName, KeyAttributeCollection keyAttributes)
        : this(entityName) => KeyAttributes = keyAttributes;

    [DataMember]
    public string LogicalName { get; set; }

    [DataMember]
    public virtual Guid Id { get; set; }

    [DataMember]
    public AttributeCollection Attributes
    {
        get => field ??= [];
        set;
    }

    [DataMember]
    public FormattedValueCollection FormattedValues
    {
        get => field ??= [];
        set;
    }

    [DataMember]
    public KeyAttributeCollection KeyAttributes
    {
        get => field ??= [];
        set;
    }

    [DataMember]
    public RelatedEntityCollection RelatedEntities
    {
        get => field ??= [];
        set;
    }

    [DataMember]
    public EntityState? EntityState { get; set; }

    [DataMember]
    public string RowVersion { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    /// <exception cref="KeyNotFoundException">The row does not carry the column.</exception>
    public object this[string attributeName]
    {
        get => Attributes[attributeName];
        set => Attributes[attributeName] = value;
    }

    public bool Contains(string attributeName) => Attributes.Contains(attributeName);

    /// <summary>The column's value, or the type's default when the row does not carry the column or carries null.</summary>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    public virtual T GetAttributeValue<T>(string attributeLogicalName) =>
        Attributes.TryGetValue(Named(attributeLogicalName), out var value) && value is not null ? (T)value : default;

    /// <summary>Whether the row carries a value of that type, which null is not.</summary>
    public bool TryGetAttributeValue<T>(string attributeKey, out T result)
    {
        var found = Attributes.TryGetValue(Named(attributeKey), out var stored) && stored is T;
        result = found ? (T)stored : default;
        return found;
    }

    public string GetFormattedAttributeValue(string attributeLogicalName) =>
        FormattedValues.TryGetValue(Named(attributeLogicalName), out var text) ? text : null;

    public EntityReference ToEntityReference() => new(LogicalName, Id) { RowVersion = RowVersion };

    /// <summary>A shallow copy as the asked for type; the columns are the same values, the collections are new.</summary>
    public T ToEntity<T>()
        where T : Entity
    {
        var copy = Activator.CreateInstance<T>();
        copy.LogicalName = LogicalName;
        copy.Id = Id;
        copy.RowVersion = RowVersion;
        copy.EntityState = EntityState;
        copy.ExtensionData = ExtensionData;
        copy.Attributes = [.. Attributes];
        copy.FormattedValues = [.. FormattedValues];
        copy.KeyAttributes = [.. KeyAttributes];
        copy.RelatedEntities = [.. RelatedEntities];
        return copy;
    }

    protected void SetAttributeValue(string attributeLogicalName, object value) => this[Named(attributeLogicalName)] = value;

    private static string Named(string attributeLogicalName) =>
        string.IsNullOrWhiteSpace(attributeLogicalName)
            ? throw new ArgumentNullException(nameof(attributeLogicalName))
            : attributeLogicalName;
}
