namespace MatterportForDataverse.Core.Rows;

/// <summary>The primary keys of tables, by the platform's rules for their names.</summary>
public static class PrimaryKey
{
    // https://learn.microsoft.com/power-apps/developer/data-platform/activity-entities
    private static readonly HashSet<string> Activities = new(StringComparer.Ordinal)
    {
        "activitypointer",
        "appointment",
        "email",
        "fax",
        "letter",
        "phonecall",
        "recurringappointmentmaster",
        "serviceappointment",
        "socialactivity",
        "task",
    };

    /// <summary>The logical name of the primary key.</summary>
    /// <param name="table">The logical name of the table.</param>
    public static string Of(string table) =>
        table switch
        {
            _ when IsActivity(table) => "activityid",
            // Tables between two others name their key in the singular.
            "systemuserroles" or "teamroles" or "roleprivileges" => table.TrimEnd('s') + "id",
            _ => table + "id",
        };

    /// <summary>Whether the rows of the table are activities of the platform, which share one key and one set of privileges.</summary>
    /// <param name="table">The logical name of the table.</param>
    public static bool IsActivity(string table) => Activities.Contains(table);
}
