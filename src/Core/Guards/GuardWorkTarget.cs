using System.Text.RegularExpressions;
using MatterportForDataverse.Core.Jobs;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Tags;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Guards;

/// <summary>
/// A work target names a table and columns as the platform does, values that can be read, and looks that a tag can have. Whether the
/// table has the columns is told by the platform when work is created.
/// </summary>
public static class GuardWorkTarget
{
    private static readonly Column<string>[] Names =
    [
        WorkTargetTable.TitleColumn,
        WorkTargetTable.DescriptionColumn,
        WorkTargetTable.LinkColumn,
        WorkTargetTable.TagColumn,
        WorkTargetTable.OwnerColumn,
        WorkTargetTable.StateColumn,
    ];

    private static readonly Regex Color = new(TagLimits.ColorPattern, RegexOptions.CultureInvariant);

    /// <summary>Looks at the columns that are written.</summary>
    /// <param name="write">What is written.</param>
    /// <param name="system">The rows as the system.</param>
    /// <exception cref="GuardException">One of them cannot be.</exception>
    /// <exception cref="FixedValueException">A line of the fixed values cannot be read.</exception>
    public static void Check(GuardedWrite write, IRows system)
    {
        var row = write.Row;
        var isNew = write.Kind == GuardedAct.Create;
        if ((isNew || row.Has(WorkTargetTable.TableName.Name)) && !LogicalName.IsValid(row.Get(WorkTargetTable.TableName) ?? ""))
        {
            throw Wrong(Phrase.Of("guard.work-target.table"));
        }

        Each(row, Names, "guard.work-target.column", LogicalName.IsValid);
        Each(row, [WorkTargetTable.OpenColor, WorkTargetTable.DoneColor], "guard.work-target.color", Color.IsMatch);
        Each(row, [WorkTargetTable.OpenKeyword, WorkTargetTable.DoneKeyword], "guard.work-target.keyword", TagKeyword.IsValid);
        Each(
            row,
            [WorkTargetTable.DoneStates, WorkTargetTable.CanceledStates],
            "guard.work-target.states",
            text => StateNumbers.TryParse(text) is not null
        );
        _ = FixedValues.Parse(row.Get(WorkTargetTable.FixedValues));
        if (row.Get(WorkTargetTable.IsDefault) == true)
        {
            OneDefault(row.Id, system);
        }
    }

    private static void Each(Row row, Column<string>[] columns, string code, Func<string, bool> isValid)
    {
        if (columns.FirstOrDefault(column => row.Get(column) is { Length: > 0 } text && !isValid(text)) is { } wrong)
        {
            throw Wrong(Phrase.Of(code).With("column", $"{WorkTargetTable.Table}.{wrong.Name}"));
        }
    }

    // Inactive ones count too, so that activating one never makes two.
    private static void OneDefault(Guid id, IRows system)
    {
        var query = new RowQuery(WorkTargetTable.Table, [WorkTargetTable.Name.Name])
        {
            Where = [RowCondition.Equal(WorkTargetTable.IsDefault, true)],
            PageSize = 2,
        };
        if (system.Query(query).Rows.FirstOrDefault(other => other.Id != id) is { } other)
        {
            throw Wrong(Phrase.Of("guard.work-target.default").With("name", other.Get(WorkTargetTable.Name)));
        }
    }

    private static GuardException Wrong(Phrase phrase) => new(phrase, ErrorKind.Invalid);
}
