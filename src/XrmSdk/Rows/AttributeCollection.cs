using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The columns of a row by logical name; names are compared case-sensitively.</summary>
[CollectionDataContract(Name = nameof(AttributeCollection), Namespace = ContractNamespace.Xrm2011)]
public sealed class AttributeCollection : DataCollection<string, object>
{
    public AttributeCollection() { }

    public AttributeCollection(IDictionary<string, object> dictionary)
        : base(dictionary) { }
}
