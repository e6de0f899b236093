using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What a person would read in place of a column's raw value.</summary>
[CollectionDataContract(Name = nameof(FormattedValueCollection), Namespace = ContractNamespace.Xrm2011)]
public sealed class FormattedValueCollection : DataCollection<string, string>
{
    public FormattedValueCollection() { }

    public FormattedValueCollection(IDictionary<string, string> dictionary)
        : base(dictionary) { }
}
