namespace Microsoft.Xrm.Sdk;

/// <summary>What a context has done to a row since it was read.</summary>
public enum EntityState
{
    Unchanged = 0,
    Created = 1,
    Changed = 2,
}
