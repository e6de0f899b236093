namespace Microsoft.Xrm.Sdk.Client;

/// <summary>Says which table a class stands for.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EntityLogicalNameAttribute(string logicalName) : Attribute
{
    public string LogicalName { get; } = logicalName;
}
