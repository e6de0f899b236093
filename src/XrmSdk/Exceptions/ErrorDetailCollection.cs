using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Whatever more a fault has to say.</summary>
[CollectionDataContract(Name = nameof(ErrorDetailCollection), Namespace = ContractNamespace.Xrm2011)]
public sealed class ErrorDetailCollection : DataCollection<string, object>
{
    public ErrorDetailCollection() { }
}
