using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The columns and values of an alternate key.</summary>
[CollectionDataContract(Name = nameof(KeyAttributeCollection), Namespace = ContractNamespace.Xrm71)]
public sealed class KeyAttributeCollection : DataCollection<string, object>
{
    public KeyAttributeCollection() { }

    public KeyAttributeCollection(IDictionary<string, object> dictionary)
        : base(dictionary) { }
}
