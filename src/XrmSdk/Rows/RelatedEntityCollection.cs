using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The related rows that travel with a row.</summary>
[CollectionDataContract(Name = nameof(RelatedEntityCollection), Namespace = ContractNamespace.Xrm2011)]
public sealed class RelatedEntityCollection : DataCollection<Relationship, EntityCollection>
{
    public RelatedEntityCollection() { }
}
