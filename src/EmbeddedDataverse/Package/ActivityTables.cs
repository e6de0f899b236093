namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>
/// Tasks, the one activity of the platform that the playground has. They can be about a row of each table that has activities, and are
/// deleted with it. https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/task
/// </summary>
internal static class ActivityTables
{
    private const string Regarding = "regardingobjectid";

    /// <summary>The table of tasks.</summary>
    /// <param name="regarding">The tables of the package that have activities.</param>
    public static TableMetadata Task(IEnumerable<string> regarding) =>
        new(
            "Task",
            userOwned: true,
            [
                new ColumnMetadata("activityid", "ActivityId", ColumnType.PrimaryKey) { ValidForUpdate = false },
                new ColumnMetadata("subject", "Subject", ColumnType.Text) { MaxLength = 200 },
                new ColumnMetadata("description", "Description", ColumnType.Memo) { MaxLength = 2000 },
                new ColumnMetadata(Regarding, "RegardingObjectId", ColumnType.Lookup) { Targets = ["account", "contact", .. regarding] },
                new ColumnMetadata("scheduledend", "ScheduledEnd", ColumnType.DateTime),
                new ColumnMetadata("prioritycode", "PriorityCode", ColumnType.Choice)
                {
                    Options = new Dictionary<int, string>
                    {
                        [0] = "Low",
                        [1] = "Normal",
                        [2] = "High",
                    },
                    Default = 1,
                },
                .. States(),
                new ColumnMetadata("ownerid", "OwnerId", ColumnType.Owner) { Targets = SystemTables.TargetsOf("ownerid") },
                Kept("owninguser"),
                Kept("owningteam"),
                .. SystemTables.EveryTable(userOwned: true),
            ],
            []
        )
        {
            PrimaryNameColumn = "subject",
            EntitySetName = "tasks",
            IsSystem = true,
            PrivilegeName = "Activity",
        };

    /// <summary>What becomes of tasks when the row is deleted that they are about.</summary>
    /// <param name="regarding">The tables of the package that have activities.</param>
    public static IEnumerable<RelationshipMetadata> Relationships(IEnumerable<string> regarding) =>
        regarding.Select(table => new RelationshipMetadata($"{table}_Tasks", table, "task", Regarding, CascadeDelete.Cascade)
        {
            Navigation = $"{Regarding}_{table}_task",
        });

    private static ColumnMetadata[] States() =>
        [
            new("statecode", "StateCode", ColumnType.State)
            {
                Options = new Dictionary<int, string>
                {
                    [0] = "Open",
                    [1] = "Completed",
                    [2] = "Canceled",
                },
                DefaultStatus = new Dictionary<int, int>
                {
                    [0] = 2,
                    [1] = 5,
                    [2] = 6,
                },
            },
            new("statuscode", "StatusCode", ColumnType.Status)
            {
                Options = new Dictionary<int, string>
                {
                    [2] = "Not Started",
                    [3] = "In Progress",
                    [4] = "Waiting on someone else",
                    [5] = "Completed",
                    [6] = "Canceled",
                    [7] = "Deferred",
                },
                StateOfStatus = new Dictionary<int, int>
                {
                    [2] = 0,
                    [3] = 0,
                    [4] = 0,
                    [5] = 1,
                    [6] = 2,
                    [7] = 0,
                },
            },
        ];

    private static ColumnMetadata Kept(string name) =>
        new(name, name, ColumnType.Lookup)
        {
            ValidForCreate = false,
            ValidForUpdate = false,
            Targets = SystemTables.TargetsOf(name),
        };
}
