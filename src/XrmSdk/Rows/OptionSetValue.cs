using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The value of a choice column, equal to another of the same number.</summary>
[DataContract(Namespace = ContractNamespace.Xrm2011)]
public sealed class OptionSetValue : IExtensibleDataObject
{
    public OptionSetValue() { }

    public OptionSetValue(int value) => Value = value;

    [DataMember]
    public int Value { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    public override bool Equals(object obj) => obj is OptionSetValue other && other.Value == Value;

    public override int GetHashCode() => Value.GetHashCode();
}
