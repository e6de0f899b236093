using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Mirroring;

/// <summary>
/// The columns whose change sets off the copying steps: what can be mapped between a record and its model. The package registers the
/// same.
/// </summary>
public static class CopiedColumns
{
    /// <summary>Columns of <c>mpt_property</c> that are brought to the current model.</summary>
    public static IReadOnlyList<string> OfProperty { get; } =
        ModelFields
            .Set.All.SelectMany(field => field.Copies)
            .Where(copy => copy is { Table: PropertyTable.Table, Direction: Direction.ToMatterport or Direction.Both })
            .Select(copy => copy.Column)
            .ToArray();

    /// <summary>Columns of <c>mpt_model</c> that are brought to the records linked to it.</summary>
    public static IReadOnlyList<string> OfModel { get; } =
        ModelFields.Set.All.Where(field => field.IsCopied).Select(field => field.Column).Concat(TourStatusField.Columns).ToArray();
}
