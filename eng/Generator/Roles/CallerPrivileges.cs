namespace MatterportForDataverse.Generator.Roles;

/// <summary>
/// What a handler holds the caller to, on top of the privilege that the custom API itself takes. A test calls each with exactly these,
/// and with each of them missing.
/// </summary>
/// <param name="Api">The unique name of the custom API.</param>
/// <param name="Circumstance">When the handler does so; empty for always.</param>
/// <param name="Needs">Privileges as a verb and the schema name of a table.</param>
internal sealed record CallerPrivileges(string Api, string Circumstance, IReadOnlyList<string> Needs)
{
    public static IReadOnlyList<CallerPrivileges> All { get; } =
    [
        new("mpt_CheckSetup", "", []),
        new("mpt_ConfirmPolicy", "", []),
        new("mpt_CreateTag", "", ["Read mpt_Model", "Append mpt_Tag", "AppendTo mpt_Model", "AppendTo mpt_Floor"]),
        new("mpt_CreateWorkFromTag", "a new row", ["Read mpt_Tag", "Create mpt_SiteVisit"]),
        new("mpt_CreateWorkFromTag", "a row that exists", ["Read mpt_Tag", "Read mpt_SiteVisit"]),
        new("mpt_DecideMissing", "", ["Read mpt_Account"]),
        new("mpt_DecideOrder", "", ["Read mpt_Order"]),
        new("mpt_Delegate", "", []),
        new("mpt_DeleteTag", "", ["Read mpt_Tag"]),
        new("mpt_Describe", "", []),
        new("mpt_DismissModels", "", ["Read mpt_Property", "Write mpt_Property", "Read mpt_Model"]),
        new("mpt_DisputeOrder", "", ["Read mpt_Order"]),
        new("mpt_EndDelegation", "", []),
        new("mpt_GetAssetLink", "", ["Read mpt_Asset"]),
        new("mpt_InstallDefaults", "", ["Read mpt_FieldMapping", "Read mpt_WorkTarget"]),
        new("mpt_LinkModel", "a property", ["Read mpt_Property", "Write mpt_Property", "Read mpt_Model", "Write mpt_Model"]),
        new("mpt_LinkModel", "a site visit", ["Read mpt_SiteVisit", "Write mpt_SiteVisit", "Read mpt_Model"]),
        new("mpt_LinkModel", "another role", ["Write mpt_ModelLink", "Read mpt_Property", "Write mpt_Property", "Read mpt_Model"]),
        new(
            "mpt_LinkModel",
            "taking over",
            ["Delete mpt_ModelLink", "Read mpt_Property", "Write mpt_Property", "Read mpt_Model", "Write mpt_Model"]
        ),
        new("mpt_MatchRecords", "", []),
        new("mpt_QuoteOrder", "", ["Read mpt_Model"]),
        new("mpt_ReceiveModelEvent", "", []),
        new("mpt_RecordCharge", "", ["Read mpt_Order"]),
        new("mpt_RequestOrder", "", ["Read mpt_Model"]),
        new("mpt_ResolveIssues", "a conflict", ["Read mpt_SyncIssue", "Read mpt_Model", "Write mpt_Model"]),
        new("mpt_ResolveIssues", "closing", ["Read mpt_SyncIssue"]),
        new("mpt_RunDueWork", "", []),
        new("mpt_SearchModels", "", ["Read mpt_Property"]),
        new("mpt_SetSecret", "", ["Read mpt_Account"]),
        new("mpt_SettleOrder", "", ["Read mpt_Order"]),
        new("mpt_StartSync", "", []),
        new("mpt_StartSync", "resetting the clocks", ["Write mpt_Account"]),
        new("mpt_SuggestModels", "", ["Read mpt_Property"]),
        new("mpt_SwitchOrdering", "", []),
        new("mpt_SyncModel", "", ["Read mpt_Model"]),
        new("mpt_UnlinkModel", "of a property", ["Read mpt_ModelLink", "Write mpt_Property"]),
        new("mpt_UnlinkModel", "of a site visit", ["Read mpt_ModelLink", "Write mpt_SiteVisit"]),
        new("mpt_WithdrawOrder", "", ["Read mpt_Order"]),
    ];

    /// <summary>The names of the privileges that a caller needs, but for that of the custom API itself.</summary>
    public IEnumerable<string> Names => Needs.Select(need => "prv" + need.Replace(" ", "", StringComparison.Ordinal));
}
