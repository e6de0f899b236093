namespace Microsoft.Xrm.Sdk;

/// <summary>The related rows that travel with a row.</summary>
public sealed class RelatedEntityCollection : DataCollection<Relationship, EntityCollection>
{
    public RelatedEntityCollection() { }
}
