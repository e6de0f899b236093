using MatterportForDataverse.Solution.Plugins;

namespace MatterportForDataverse.Generator.Roles;

/// <summary>A step that refuses whoever writes by hand: the whole write, or certain columns in it.</summary>
/// <param name="Table">The logical name of the table.</param>
/// <param name="Verb">The verb of the privilege: Create, Write or Delete.</param>
/// <param name="Code">The code of the refusal.</param>
/// <param name="Columns">The columns that nobody may write; none for the whole write.</param>
internal sealed record GuardingStep(string Table, string Verb, string Code, IReadOnlyList<string> Columns)
{
    /// <summary>What the step guards; null for other steps, and for guards that look at values or a second time.</summary>
    public static GuardingStep? Of(StepDefinition step)
    {
        var code = step.PluginTypeName.Text.Split(',')[0].Split('.')[^1] switch
        {
            "GuardJournalStep" => "guard.journal",
            "GuardModelStep" => "guard.model",
            "GuardModelLinkStep" => "guard.model-link",
            "GuardCurrentModelStep" => "guard.current-model",
            "GuardSyncRowsStep" => step.Table.Text switch
            {
                "mpt_syncissue" => "guard.sync-issue",
                "mpt_matchreview" => "guard.match-review",
                "mpt_floor" or "mpt_room" or "mpt_sweep" => "guard.inside-model",
                "mpt_deletedtag" => "guard.deleted-tag",
                "mpt_addon" or "mpt_asset" => "guard.add-on",
                "mpt_download" => "guard.download",
                _ => "guard.sync-run",
            },
            "GuardOrderRowsStep" => "guard.order",
            _ => null,
        };
        // A Create has no filtering columns; this guard has one column to look at.
        var columns = code == "guard.current-model" ? ["mpt_currentmodelid"] : step.FilteringColumns.List;
        return code is null || step.Stage == "40"
            ? null
            : new(step.Table, step.Message == "Update" ? "Write" : step.Message!, code, columns);
    }
}
