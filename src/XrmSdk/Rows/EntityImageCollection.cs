namespace Microsoft.Xrm.Sdk;

/// <summary>The pre or post images a step asked for, by alias.</summary>
public sealed class EntityImageCollection : DataCollection<string, Entity>
{
    public EntityImageCollection() { }

    public EntityImageCollection(IDictionary<string, Entity> dictionary)
        : base(dictionary) { }
}
