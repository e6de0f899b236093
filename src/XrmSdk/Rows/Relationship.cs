using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Names a relationship and, where a table relates to itself, the side meant.</summary>
[DataContract(Namespace = ContractNamespace.Xrm2011)]
public sealed class Relationship : IExtensibleDataObject
{
    public Relationship() { }

    public Relationship(string schemaName) => SchemaName = schemaName;

    [DataMember]
    public string SchemaName { get; set; }

    [DataMember]
    public EntityRole? PrimaryEntityRole { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    public override bool Equals(object obj) =>
        obj is Relationship other
        && other.PrimaryEntityRole == PrimaryEntityRole
        && string.Equals(other.SchemaName, SchemaName, StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(SchemaName ?? "") ^ PrimaryEntityRole.GetHashCode();

    public override string ToString() => PrimaryEntityRole is { } role ? $"{SchemaName}.{role}" : SchemaName ?? "";
}
