using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What the platform answered: results by name. Typed responses read them from there.</summary>
[DataContract(Namespace = ContractNamespace.Xrm2011)]
public class OrganizationResponse : IExtensibleDataObject
{
    [DataMember]
    public string ResponseName { get; set; }

    [DataMember]
    public ParameterCollection Results
    {
        get => field ??= [];
        set;
    }

    public ExtensionDataObject ExtensionData { get; set; }

    /// <exception cref="KeyNotFoundException">The response holds no such result.</exception>
    public object this[string resultName]
    {
        get => Results[resultName];
        set => Results[resultName] = value;
    }

    internal T Read<T>(string resultName) => Results.TryGetValue(resultName, out var value) && value is not null ? (T)value : default;
}
