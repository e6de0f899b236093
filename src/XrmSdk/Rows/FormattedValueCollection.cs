namespace Microsoft.Xrm.Sdk;

/// <summary>What a person would read in place of a column's raw value.</summary>
public sealed class FormattedValueCollection : DataCollection<string, string>
{
    public FormattedValueCollection() { }

    public FormattedValueCollection(IDictionary<string, string> dictionary)
        : base(dictionary) { }
}
