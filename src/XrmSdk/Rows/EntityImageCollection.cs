using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The pre or post images a step asked for, by alias.</summary>
[CollectionDataContract(Name = nameof(EntityImageCollection), Namespace = ContractNamespace.Xrm2011)]
public sealed class EntityImageCollection : DataCollection<string, Entity>
{
    public EntityImageCollection() { }

    public EntityImageCollection(IDictionary<string, Entity> dictionary)
        : base(dictionary) { }
}
