namespace Microsoft.Xrm.Sdk;

/// <summary>References to rows, of one table or several.</summary>
public sealed class EntityReferenceCollection : DataCollection<EntityReference>
{
    public EntityReferenceCollection() { }

    public EntityReferenceCollection(IList<EntityReference> list)
        : base(list) { }
}
