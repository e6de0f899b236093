using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>References to rows, of one table or several.</summary>
[CollectionDataContract(Name = nameof(EntityReferenceCollection), Namespace = ContractNamespace.Xrm2011)]
public sealed class EntityReferenceCollection : DataCollection<EntityReference>
{
    public EntityReferenceCollection() { }

    public EntityReferenceCollection(IList<EntityReference> list)
        : base(list) { }
}
