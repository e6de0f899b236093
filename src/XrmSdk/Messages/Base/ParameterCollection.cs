using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The parameters or results of a message by name.</summary>
[CollectionDataContract(Name = nameof(ParameterCollection), Namespace = ContractNamespace.Xrm2011)]
public sealed class ParameterCollection : DataCollection<string, object>
{
    public ParameterCollection() { }

    public ParameterCollection(IDictionary<string, object> dictionary)
        : base(dictionary) { }
}
