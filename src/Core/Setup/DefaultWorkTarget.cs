using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Setup;

/// <summary>The work target that a new installation gets: tags become tasks. Administrators change the row, not this.</summary>
public static class DefaultWorkTarget
{
    /// <summary>The row to create.</summary>
    public static Row Row =>
        new Row(WorkTargetTable.Table)
            .Set(WorkTargetTable.Name, "Task")
            .Set(WorkTargetTable.TableName, "task")
            .Set(WorkTargetTable.TitleColumn, "subject")
            .Set(WorkTargetTable.DescriptionColumn, "description")
            .Set(WorkTargetTable.TagColumn, "regardingobjectid")
            .Set(WorkTargetTable.IsDefault, true)
            .Set(WorkTargetTable.OpenColor, "#e5532d")
            .Set(WorkTargetTable.DoneColor, "#2e7d32");
}
