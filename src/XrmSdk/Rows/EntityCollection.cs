using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Rows of one table, as a query finds them or a bulk message takes them.</summary>
[DataContract(Namespace = ContractNamespace.Xrm2011)]
public sealed class EntityCollection : IExtensibleDataObject
{
    public EntityCollection() { }

    public EntityCollection(IList<Entity> list) => Entities = new(list);

    [DataMember]
    public string EntityName { get; set; }

    [DataMember]
    public DataCollection<Entity> Entities
    {
        get => field ??= [];
        set;
    }

    [DataMember]
    public bool MoreRecords { get; set; }

    [DataMember]
    public string PagingCookie { get; set; }

    [DataMember]
    public string MinActiveRowVersion { get; set; }

    [DataMember]
    public int TotalRecordCount { get; set; }

    [DataMember]
    public bool TotalRecordCountLimitExceeded { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    public Entity this[int index]
    {
        get => Entities[index];
        set => Entities[index] = value;
    }
}
