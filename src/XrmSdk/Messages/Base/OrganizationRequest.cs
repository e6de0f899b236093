using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A message to the platform: a name and parameters. Typed requests keep everything in the parameters.</summary>
[DataContract(Namespace = ContractNamespace.Xrm2011)]
public class OrganizationRequest : IExtensibleDataObject
{
    public OrganizationRequest() { }

    public OrganizationRequest(string requestName) => RequestName = requestName;

    [DataMember]
    public string RequestName { get; set; }

    [DataMember]
    public Guid? RequestId { get; set; }

    [DataMember]
    public ParameterCollection Parameters
    {
        get => field ??= [];
        set;
    }

    public ExtensionDataObject ExtensionData { get; set; }

    /// <exception cref="KeyNotFoundException">The parameter was not given.</exception>
    public object this[string parameterName]
    {
        get => Parameters[parameterName];
        set => Parameters[parameterName] = value;
    }

    internal T Read<T>(string parameterName) =>
        Parameters.TryGetValue(parameterName, out var value) && value is not null ? (T)value : default;
}
