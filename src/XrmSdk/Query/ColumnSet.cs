using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>Which columns to read: all of them, or those named. None named means the id alone.</summary>
public sealed class ColumnSet : IExtensibleDataObject
{
    public ColumnSet() { }

    public ColumnSet(bool allColumns) => AllColumns = allColumns;

    public ColumnSet(params string[] columns) => AddColumns(columns);

    public bool AllColumns { get; set; }

    public DataCollection<string> Columns
    {
        get => field ??= [];
        set;
    }

    public ExtensionDataObject ExtensionData { get; set; }

    public void AddColumn(string column) => Columns.Add(column);

    public void AddColumns(params string[] columns) => Columns.AddRange(columns);
}
