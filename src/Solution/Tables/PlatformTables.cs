namespace MatterportForDataverse.Solution.Tables;

/// <summary>
/// Tables that are there in every environment and that a component may therefore name. Their columns are not checked.
/// From the table reference, https://learn.microsoft.com/power-apps/developer/data-platform/reference/about-entity-reference; add one when
/// a component needs it.
/// </summary>
public static class PlatformTables
{
    private static readonly HashSet<string> Names =
    [
        "account",
        "activityparty",
        "activitypointer",
        "annotation",
        "appointment",
        "asyncoperation",
        "audit",
        "businessunit",
        "connection",
        "contact",
        "email",
        "environmentvariabledefinition",
        "environmentvariablevalue",
        "fileattachment",
        "organization",
        "owner",
        "phonecall",
        "plugintracelog",
        "role",
        "systemuser",
        "task",
        "team",
        "transactioncurrency",
        "usersettings",
        "workflow",
    ];

    /// <summary>Whether the platform has a table of that logical name.</summary>
    public static bool Has(string name) => Names.Contains(name);
}
