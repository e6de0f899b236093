namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>The platform's own tables and columns, as far as the playground has them.</summary>
internal static class SystemTables
{
    private static readonly string[] Owners = ["systemuser", "team"];

    public static IReadOnlyList<string> TargetsOf(string column) =>
        column switch
        {
            "ownerid" => Owners,
            "createdby" or "modifiedby" or "createdonbehalfby" or "modifiedonbehalfby" or "owninguser" => ["systemuser"],
            "owningteam" => ["team"],
            "owningbusinessunit" => ["businessunit"],
            "organizationid" => ["organization"],
            "transactioncurrencyid" => ["transactioncurrency"],
            _ => [],
        };

    public static IEnumerable<ColumnMetadata> EveryTable(bool userOwned)
    {
        yield return Kept("createdon", ColumnType.DateTime);
        yield return Kept("createdby", ColumnType.Lookup);
        yield return Kept("modifiedon", ColumnType.DateTime);
        yield return Kept("modifiedby", ColumnType.Lookup);
        yield return Kept("versionnumber", ColumnType.BigInteger);
        if (userOwned)
        {
            yield return Kept("owningbusinessunit", ColumnType.Lookup);
        }
    }

    public static IEnumerable<TableMetadata> All()
    {
        yield return Table("BusinessUnit", "name", Lookup("parentbusinessunitid", "businessunit"));
        yield return Table("Organization", "name", Number("languagecode"), Lookup("systemuserid", "systemuser"));
        yield return Table(
            "SystemUser",
            "fullname",
            Text("domainname", 1024),
            Text("internalemailaddress", 100),
            Lookup("businessunitid", "businessunit"),
            Flag("isdisabled"),
            Number("accessmode"),
            Text("applicationid", 36),
            Text("azureactivedirectoryobjectid", 36)
        );
        yield return UserSettings();
        yield return Table("Team", "name", Lookup("businessunitid", "businessunit"));
        yield return Table("Role", "name", Lookup("businessunitid", "businessunit"), Lookup("parentrootroleid", "role"));
        yield return Table("Privilege", "name");
        yield return Between("RolePrivileges", "role", "privilege");
        yield return Table("FieldSecurityProfile", "name");
        yield return Table("Solution", "friendlyname", Text("uniquename", 65), Text("version", 256));
        yield return Table("PluginAssembly", "name", Text("version", 48));
        yield return Table("PluginType", "typename", Lookup("pluginassemblyid", "pluginassembly"));
        yield return Table(
            "SdkMessageProcessingStep",
            "name",
            [Lookup("plugintypeid", "plugintype"), Number("stage"), .. State("Enabled", "Disabled")]
        );
        yield return Table("Workflow", "name", [.. State("Draft", "Activated")]);
        yield return Table(
            "ConnectionReference",
            "connectionreferencedisplayname",
            Text("connectionreferencelogicalname", 100),
            Text("connectionid", 100)
        );
        yield return Table("TransactionCurrency", "currencyname");
        yield return Table("Account", "name");
        yield return Table("Contact", "fullname");
        yield return Between("SystemUserRoles", "systemuser", "role");
        yield return Between("TeamRoles", "team", "role");
        yield return Between("TeamMembership", "team", "systemuser");
        yield return Between("SystemUserProfiles", "systemuser", "fieldsecurityprofile");
        yield return Between("TeamProfiles", "team", "fieldsecurityprofile");
    }

    private static TableMetadata Table(string schemaName, string nameColumn, params ColumnMetadata[] columns)
    {
        var id = new ColumnMetadata(schemaName.ToLowerInvariant() + "id", schemaName + "Id", ColumnType.PrimaryKey)
        {
            ValidForUpdate = false,
        };
        return new(schemaName, false, [id, Text(nameColumn, 300), .. columns, .. EveryTable(false)], [])
        {
            PrimaryNameColumn = nameColumn,
            IsSystem = true,
            EntitySetName = Plural(schemaName.ToLowerInvariant()),
        };
    }

    // One row for each user, by the user's own id.
    // https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/usersettings
    private static TableMetadata UserSettings() =>
        new(
            "UserSettings",
            false,
            [
                new ColumnMetadata("systemuserid", "SystemUserId", ColumnType.PrimaryKey) { ValidForUpdate = false },
                Number("uilanguageid"),
                .. EveryTable(false),
            ],
            []
        )
        {
            IsSystem = true,
            EntitySetName = "usersettingscollection",
        };

    private static TableMetadata Between(string schemaName, string first, string second)
    {
        // In the singular, as the published reference of these tables has it: systemuserroleid, teammembershipid.
        var id = new ColumnMetadata(
            schemaName.TrimEnd('s').ToLowerInvariant() + "id",
            schemaName.TrimEnd('s') + "Id",
            ColumnType.PrimaryKey
        )
        {
            ValidForUpdate = false,
        };
        return new(schemaName, false, [id, Lookup(first + "id", first), Lookup(second + "id", second), .. EveryTable(false)], [])
        {
            IsSystem = true,
            EntitySetName = schemaName == "TeamMembership" ? "teammemberships" : schemaName.ToLowerInvariant() + "collection",
        };
    }

    // Each state has one reason, 1 and 2, as these tables have it.
    private static ColumnMetadata[] State(string zero, string one) =>
        [
            new("statecode", "statecode", ColumnType.State)
            {
                Options = new Dictionary<int, string> { [0] = zero, [1] = one },
                DefaultStatus = new Dictionary<int, int> { [0] = 1, [1] = 2 },
            },
            new("statuscode", "statuscode", ColumnType.Status)
            {
                Options = new Dictionary<int, string> { [1] = zero, [2] = one },
                StateOfStatus = new Dictionary<int, int> { [1] = 0, [2] = 1 },
            },
        ];

    // As the reference of these tables has it: businessunits, transactioncurrencies; systemuserrolescollection, teammemberships.
    private static string Plural(string name) => name.EndsWith('y') ? name[..^1] + "ies" : name + "s";

    private static ColumnMetadata Kept(string name, ColumnType type) =>
        new(name, name, type)
        {
            ValidForCreate = false,
            ValidForUpdate = false,
            Targets = TargetsOf(name),
        };

    private static ColumnMetadata Text(string name, int length) => new(name, name, ColumnType.Text) { MaxLength = length };

    private static ColumnMetadata Number(string name) => new(name, name, ColumnType.WholeNumber);

    private static ColumnMetadata Flag(string name) => new(name, name, ColumnType.Boolean) { Default = false };

    private static ColumnMetadata Lookup(string name, string target) => new(name, name, ColumnType.Lookup) { Targets = [target] };
}
