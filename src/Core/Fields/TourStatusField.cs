using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Fields;

/// <summary>Whether a person can walk the model, told from its state, its visibility and whether it is still there.</summary>
public static class TourStatusField
{
    /// <summary>The name that mappings use.</summary>
    public const string Name = "tourstatus";

    /// <summary>Where it is shown by default.</summary>
    public static IReadOnlyList<DefaultCopy> Copies { get; } =
    [
        new(PropertyTable.Table, PropertyTable.TourStatus.Name, Direction.ToDataverse, WhenCleared.Clear, Active: true),
        new(SiteVisitTable.Table, SiteVisitTable.TourStatus.Name, Direction.ToDataverse, WhenCleared.Clear, Active: true),
    ];

    /// <summary>The columns of <c>mpt_model</c> that it is told from.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [ModelTable.ModelState.Name, ModelTable.AccessVisibility.Name, ModelTable.SyncState.Name];

    /// <summary>The status that the row's columns amount to.</summary>
    public static TourStatus Of(Row model) =>
        (model.Get(ModelTable.SyncState), model.Get(ModelTable.ModelState)) switch
        {
            (SyncState.Missing, _) => TourStatus.Missing,
            (_, ModelState.Archived or ModelState.Archiving) => TourStatus.Archived,
            (_, ModelState.Processing or ModelState.Staging or ModelState.Pending or ModelState.Activating) => TourStatus.Processing,
            (_, ModelState.Active) => model.Get(ModelTable.AccessVisibility) is AccessVisibility.Private
                ? TourStatus.Private
                : TourStatus.Available,
            _ => TourStatus.Unavailable,
        };
}
