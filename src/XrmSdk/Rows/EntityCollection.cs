using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Rows of one table, as a query finds them or a bulk message takes them.</summary>
public sealed class EntityCollection : IExtensibleDataObject
{
    public EntityCollection() { }

    public EntityCollection(IList<Entity> list) => Entities = new(list);

    public string EntityName { get; set; }

    public DataCollection<Entity> Entities
    {
        get => field ??= [];
        set;
    }

    public bool MoreRecords { get; set; }

    public string PagingCookie { get; set; }

    public string MinActiveRowVersion { get; set; }

    public int TotalRecordCount { get; set; }

    public bool TotalRecordCountLimitExceeded { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    public Entity this[int index]
    {
        get => Entities[index];
        set => Entities[index] = value;
    }
}
