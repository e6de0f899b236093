namespace Microsoft.Xrm.Sdk;

/// <summary>Whatever more a fault has to say.</summary>
public sealed class ErrorDetailCollection : DataCollection<string, object>
{
    public ErrorDetailCollection() { }
}
