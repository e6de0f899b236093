using System.Runtime.Serialization;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Mirroring;

/// <summary>Writes one side of a link with what the other side says.</summary>
/// <param name="write">What is written.</param>
/// <param name="origin">The row that says it, which need not be told.</param>
public delegate void WriteCopy(Row write, RowReference origin);

/// <summary>
/// What a step says of a write that it makes: where the values come from, so that the steps of that write need not bring them back.
/// </summary>
[DataContract]
public sealed class CopiedWrite
{
    /// <summary>How deep the step is in the calls of the platform: only writes right below it are meant.</summary>
    [DataMember]
    public int Depth { get; set; }

    /// <summary>The row that says it.</summary>
    [DataMember]
    public string Origin { get; set; } = "";

    /// <summary>The row that is written.</summary>
    [DataMember]
    public string Copy { get; set; } = "";

    /// <summary>What is written, as texts.</summary>
    [DataMember]
    public Dictionary<string, string?> Values { get; set; } = [];

    /// <summary>A write.</summary>
    /// <param name="depth">How deep the step is.</param>
    /// <param name="write">What it writes.</param>
    /// <param name="origin">Where that comes from.</param>
    public static CopiedWrite Of(int depth, Row write, RowReference origin) =>
        new()
        {
            Depth = depth,
            Origin = origin.ToString(),
            Copy = write.Reference.ToString(),
            Values = write.Values.ToDictionary(pair => pair.Key, pair => ColumnShape.ToText(pair.Value)),
        };

    /// <summary>The row that says all that is copied and written; null where somebody else had a say on the way.</summary>
    /// <param name="depth">How deep the write is.</param>
    /// <param name="target">What is written in the end.</param>
    public RowReference? OriginOf(int depth, Row target)
    {
        var copied = target.Table == ModelTable.Table ? CopiedColumns.OfModel : CopiedColumns.OfProperty;
        return
            depth == Depth + 1
            && target.Reference.ToString() == Copy
            && copied
                .Except(MarkDirty.Columns)
                .Where(target.Has)
                .All(column => Values.TryGetValue(column, out var value) && value == ColumnShape.ToText(target[column]))
            ? RowReference.Parse(Origin)
            : null;
    }
}
