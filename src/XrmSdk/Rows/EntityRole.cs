namespace Microsoft.Xrm.Sdk;

/// <summary>Which side of a relationship a table stands on.</summary>
public enum EntityRole
{
    Referencing = 0,
    Referenced = 1,
}
