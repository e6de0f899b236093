using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A setting that a managed solution may lock.</summary>
public abstract class ManagedProperty<T> : IExtensibleDataObject
{
    protected ManagedProperty() { }

    protected ManagedProperty(string managedPropertyLogicalName) => ManagedPropertyLogicalName = managedPropertyLogicalName;

    public T Value { get; set; }

    public bool CanBeChanged { get; set; }

    public string ManagedPropertyLogicalName { get; }

    public ExtensionDataObject ExtensionData { get; set; }
}
