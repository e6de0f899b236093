using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The value of a multi-select choice column.</summary>
[CollectionDataContract(Name = nameof(OptionSetValueCollection), Namespace = ContractNamespace.Xrm2011)]
public sealed class OptionSetValueCollection : DataCollection<OptionSetValue>
{
    public OptionSetValueCollection() { }

    public OptionSetValueCollection(IList<OptionSetValue> list)
        : base(list) { }
}
