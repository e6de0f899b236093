using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Jobs;

/// <summary>A table that tags become work in, as an administrator describes it in a row of <c>mpt_worktarget</c>.</summary>
/// <param name="Reference">The row.</param>
/// <param name="Name">What the work is called.</param>
/// <param name="Table">The logical name of the table.</param>
public sealed record WorkTarget(RowReference Reference, string Name, string Table)
{
    private static readonly string[] Columns =
    [
        WorkTargetTable.Name.Name,
        WorkTargetTable.TableName.Name,
        WorkTargetTable.TitleColumn.Name,
        WorkTargetTable.DescriptionColumn.Name,
        WorkTargetTable.LinkColumn.Name,
        WorkTargetTable.TagColumn.Name,
        WorkTargetTable.OwnerColumn.Name,
        WorkTargetTable.StateColumn.Name,
        WorkTargetTable.DoneStates.Name,
        WorkTargetTable.CanceledStates.Name,
        WorkTargetTable.FixedValues.Name,
        WorkTargetTable.IsDefault.Name,
        WorkTargetTable.OpenColor.Name,
        WorkTargetTable.OpenKeyword.Name,
        WorkTargetTable.DoneColor.Name,
        WorkTargetTable.DoneKeyword.Name,
        WorkTargetTable.StateCode.Name,
    ];

    /// <summary>The column that gets the label of the tag; null for none.</summary>
    public string? TitleColumn { get; init; }

    /// <summary>The column that gets the description, the floor, the room, and the link; null for none.</summary>
    public string? DescriptionColumn { get; init; }

    /// <summary>The column that gets the link alone; null for none.</summary>
    public string? LinkColumn { get; init; }

    /// <summary>The lookup that gets the tag; null for none.</summary>
    public string? TagColumn { get; init; }

    /// <summary>The column that gets the owner of the tag; null to leave the owner to the platform.</summary>
    public string? OwnerColumn { get; init; }

    /// <summary>The column that tells how the work is getting on.</summary>
    public string StateColumn { get; init; } = "statecode";

    /// <summary>The values of the state column that mean that the work is done.</summary>
    public IReadOnlyList<int> DoneStates { get; init; } = [];

    /// <summary>The values of the state column that mean that the work was canceled.</summary>
    public IReadOnlyList<int> CanceledStates { get; init; } = [];

    /// <summary>The values that each new row gets, as they are written.</summary>
    public string? FixedText { get; init; }

    /// <summary>Whether tags become this work when no other is chosen.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Whether the row is active.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>The color of tags with open work; null to leave it as it is.</summary>
    public string? OpenColor { get; init; }

    /// <summary>The keyword of tags with open work; null for none.</summary>
    public string? OpenKeyword { get; init; }

    /// <summary>The color of tags whose work is done; null to leave it as it is.</summary>
    public string? DoneColor { get; init; }

    /// <summary>The keyword of tags whose work is done; null for none.</summary>
    public string? DoneKeyword { get; init; }

    /// <summary>Every work target, the oldest first: administrators write a few.</summary>
    public static IReadOnlyList<WorkTarget> All(IRows system) =>
        system.All(new RowQuery(WorkTargetTable.Table, Columns) { OrderBy = WorkTargetTable.CreatedOn.Name }).Select(Of).ToArray();

    /// <summary>What is known of work whose work target was deleted: its table.</summary>
    public static WorkTarget Unknown(string table) =>
        WithStates(
            new WorkTarget(new RowReference(WorkTargetTable.Table, Guid.Empty), "", table)
            {
                TagColumn = PrimaryKey.IsActivity(table) ? "regardingobjectid" : null,
            },
            done: [],
            canceled: []
        );

    /// <summary>How the work is getting on.</summary>
    /// <param name="work">The row of the work, with its state column; null when there is none.</param>
    public WorkState StateOf(Row? work) =>
        work is null ? WorkState.Missing
        : Number(work[StateColumn]) is not { } state ? WorkState.Open
        : DoneStates.Contains(state) ? WorkState.Done
        : CanceledStates.Contains(state) ? WorkState.Canceled
        : WorkState.Open;

    private static int? Number(object? state) =>
        state switch
        {
            int number => number,
            bool isSet => isSet ? 1 : 0,
            _ => null,
        };

    private static WorkTarget Of(Row row) =>
        WithStates(
            new WorkTarget(row.Reference, row.Get(WorkTargetTable.Name) ?? "", row.Get(WorkTargetTable.TableName) ?? "")
            {
                TitleColumn = Text(row, WorkTargetTable.TitleColumn),
                DescriptionColumn = Text(row, WorkTargetTable.DescriptionColumn),
                LinkColumn = Text(row, WorkTargetTable.LinkColumn),
                TagColumn = Text(row, WorkTargetTable.TagColumn),
                OwnerColumn = Text(row, WorkTargetTable.OwnerColumn),
                StateColumn = Text(row, WorkTargetTable.StateColumn) ?? "statecode",
                FixedText = Text(row, WorkTargetTable.FixedValues),
                IsDefault = row.Get(WorkTargetTable.IsDefault) ?? false,
                IsActive = row.Get(WorkTargetTable.StateCode) is not RowState.Inactive,
                OpenColor = Text(row, WorkTargetTable.OpenColor),
                OpenKeyword = Text(row, WorkTargetTable.OpenKeyword),
                DoneColor = Text(row, WorkTargetTable.DoneColor),
                DoneKeyword = Text(row, WorkTargetTable.DoneKeyword),
            },
            StateNumbers.TryParse(row.Get(WorkTargetTable.DoneStates)) ?? [],
            StateNumbers.TryParse(row.Get(WorkTargetTable.CanceledStates)) ?? []
        );

    // Activities are open, completed, or canceled; rows of other tables are active or inactive.
    private static WorkTarget WithStates(WorkTarget target, IReadOnlyList<int> done, IReadOnlyList<int> canceled) =>
        done.Count + canceled.Count > 0
            ? target with
            {
                DoneStates = done,
                CanceledStates = canceled,
            }
            : target with
            {
                DoneStates = [1],
                CanceledStates = PrimaryKey.IsActivity(target.Table) ? [2] : [],
            };

    private static string? Text(Row row, Column<string> column) => row.Get(column) is { Length: > 0 } text ? text : null;
}
