using MatterportForDataverse.Generator.Roles;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Security;

namespace MatterportForDataverse.Contracts.Tests.Package;

public class RoleTests
{
    private static readonly UnpackedSolution Solution = ShippedSolution.Value;
    private static readonly string[] Changing = ["Create", "Write", "Delete"];

    private static readonly string[] People =
    [
        "Matterport Administrator",
        "Matterport Approver",
        "Matterport Auditor",
        "Matterport Operator",
        "Matterport Reader",
        "Matterport Requester",
        "Matterport Tag Editor",
    ];

    // What sets up the product and what drives it; the token's id is no secret, but nobody needs it to look at tours.
    private static readonly string[] Machinery = ["mpt_Account", "mpt_FieldMapping", "mpt_Work"];

    // What orders cost and who decided; each person sees what their duty takes.
    private static readonly string[] Orders = ["mpt_Order", "mpt_OrderLine", "mpt_OrderEvent", "mpt_Approval"];

    private static readonly string[] Policy = ["mpt_Policy", "mpt_PriceBookItem", "mpt_SpendingLimit", "mpt_Budget"];

    private static readonly string[] Money = [.. Orders, .. Policy, "mpt_Delegation", "mpt_OrderRight", "mpt_Download"];

    [Fact]
    public void Files_are_downloaded_by_those_who_order_or_operate_and_the_auditor_sees_who_did()
    {
        Assert.Equal(
            ["Matterport Administrator", "Matterport Operator", "Matterport Requester"],
            Roles().Where(role => PrivilegesOf(role).Contains("prvCreatempt_Download")).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            ["Matterport Administrator", "Matterport Auditor"],
            Roles().Where(role => PrivilegesOf(role).Contains("prvReadmpt_Download")).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Nobody_writes_orders_and_only_the_administrator_writes_policies()
    {
        Assert.All(
            Roles(),
            role =>
                Assert.Empty(
                    PrivilegesOf(role).Intersect(Of([.. Orders, "mpt_Delegation"], [.. Changing, "Append", "AppendTo", "Assign", "Share"]))
                )
        );
        Assert.All(
            Roles().Where(role => role != "Matterport Administrator"),
            role => Assert.Empty(PrivilegesOf(role).Intersect(Of(Policy, Changing)))
        );
    }

    [Fact]
    public void Each_duty_of_an_order_is_held_by_the_role_that_has_it()
    {
        Assert.Equal(["Create", "Read"], Rights("Matterport Requester"));
        Assert.Equal(["Append", "Assign", "Read", "Write"], Rights("Matterport Approver"));
        Assert.Empty(Rights("Matterport Auditor"));
        Assert.Equal(["Append", "AppendTo", "Delete", "Read", "Share"], Rights("Matterport Administrator"));
        Assert.Empty(Rights("Matterport Operator"));
    }

    [Fact]
    public void The_reader_reads_every_table_but_the_machinery_and_does_nothing_else()
    {
        var tables = Solution
            .Tables.Select(table => table.SchemaName.Text)
            .Except(Machinery)
            .Except(Money)
            .Select(table => $"prvRead{table}")
            .Order(StringComparer.Ordinal)
            .ToList();

        Assert.Equal(Solution.Tables.Count - Machinery.Length - Money.Length, tables.Count);
        Assert.Equal(tables, PrivilegesOf("Matterport Reader").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_the_administrator_changes_the_machinery()
    {
        var changes = Of(Machinery, Changing);

        Assert.Empty(PrivilegesOf("Matterport Operator").Intersect(changes));
        Assert.Equal(
            Of(["mpt_Account", "mpt_FieldMapping"], Changing).Append("prvWritempt_Work").Order(),
            PrivilegesOf("Matterport Administrator").Intersect(changes).Order()
        );
    }

    [Fact]
    public void The_clock_has_what_a_tick_and_an_event_take_and_nothing_else() =>
        Assert.Equal(
            new[] { "mpt_ReceiveModelEvent", "mpt_RunDueWork" }.Select(api => Solution.CustomApis.Find(api)!.Privilege.Text),
            PrivilegesOf("Matterport Clock")
        );

    [Fact]
    public void Nobody_changes_the_journal() =>
        Assert.All(Roles(), role => Assert.Empty(PrivilegesOf(role).Intersect(Of(["mpt_Change"], Changing))));

    [Fact]
    public void A_role_has_all_that_the_one_below_it_has()
    {
        Assert.Empty(PrivilegesOf("Matterport Reader").Except(PrivilegesOf("Matterport Operator")));
        Assert.Empty(PrivilegesOf("Matterport Reader").Except(PrivilegesOf("Matterport Tag Editor")));
        Assert.Empty(PrivilegesOf("Matterport Tag Editor").Except(PrivilegesOf("Matterport Operator")));
        Assert.Empty(PrivilegesOf("Matterport Operator").Except(PrivilegesOf("Matterport Administrator")));
    }

    /// <summary>So none to act for another, to pass over plug-ins, to give roles, or on the platform's own tables.</summary>
    [Fact]
    public void A_role_has_privileges_on_our_tables_and_no_others()
    {
        var ours = Of(Solution.Tables.Select(table => table.SchemaName.Text), PrivilegeName.Verbs);

        Assert.Equal(8, Roles().Count);
        Assert.All(Roles(), role => Assert.NotEmpty(PrivilegesOf(role)));
        Assert.All(Roles(), role => Assert.Empty(PrivilegesOf(role).Except(ours)));
    }

    /// <summary>The packer wants the two roles of the platform; who works with the app has one of ours.</summary>
    [Fact]
    public void The_app_is_for_everybody_who_works_with_it_and_for_those_who_look_after_apps()
    {
        var app = Assert.Single(Solution.Apps).RoleIds.Select(role => role.Id()).ToList();
        var people = Solution.Roles.Where(role => People.Contains(role.Name.Text)).Select(role => role.Id.NormalizedId).ToList();

        Assert.Equal(People.Length, people.Count);
        Assert.Equal(people.Append(PlatformRoles.Administrator).Append(PlatformRoles.Customizer).Order(), app.Order());
    }

    [Fact]
    public void A_custom_api_asks_for_a_privilege_that_the_administrator_has_or_for_an_order_right_of_another_role()
    {
        var others = Roles().SelectMany(PrivilegesOf).Where(privilege => privilege.EndsWith("mpt_OrderRight", StringComparison.Ordinal));
        var privileges = PrivilegesOf("Matterport Administrator").Concat(others).ToList();

        Assert.NotEmpty(Solution.CustomApis);
        Assert.All(Solution.CustomApis.Where(api => !api.IsEvent), api => Assert.Contains(api.Privilege, privileges));
    }

    /// <summary>A privilege would keep nobody from an event who customizes the environment; its own type refuses them.</summary>
    [Fact]
    public void An_event_asks_for_no_privilege_and_answers_nothing()
    {
        var events = Solution.CustomApis.Where(api => api.IsEvent).ToList();

        Assert.Equal(
            [
                "mpt_OnApprovalWaiting",
                "mpt_OnConflictRaised",
                "mpt_OnModelProcessed",
                "mpt_OnOrderDecided",
                "mpt_OnOrderDelivered",
                "mpt_OnTagCreated",
            ],
            events.Select(api => api.UniqueName.Text).Order()
        );
        Assert.All(events, api => Assert.False(api.Privilege.IsGiven));
        Assert.All(events, api => Assert.Empty(api.Properties));
    }

    [Fact]
    public void Every_event_is_in_the_catalogue()
    {
        var listed = Solution.CatalogAssignments.Select(assignment => assignment.CustomApi.Text);

        Assert.Equal(Solution.CustomApis.Where(api => api.IsEvent).Select(api => api.UniqueName.Text).Order(), listed.Order());
        Assert.All(
            Solution.CatalogAssignments,
            assignment =>
                Assert.Equal(
                    assignment.CustomApi.Text is "mpt_OnApprovalWaiting" or "mpt_OnOrderDecided" or "mpt_OnOrderDelivered"
                        ? "mpt_OrderEvents"
                        : "mpt_ModelEvents",
                    assignment.Category
                )
        );
    }

    /// <summary>A view that joins a table fails as a whole for those who may not read it.</summary>
    [Fact]
    public void A_view_of_what_the_reader_reads_joins_nothing_else()
    {
        var readable = PrivilegesOf("Matterport Reader").Select(privilege => privilege["prvRead".Length..].ToLowerInvariant()).ToHashSet();
        var fetches = Solution.Queries.SelectMany(query => query.Fetches).ToList();
        var open = fetches.Where(fetch => readable.Contains(fetch.Table.Text)).ToList();

        Assert.NotEmpty(open);
        Assert.NotEqual(open.Count, fetches.Count);
        Assert.All(open.SelectMany(fetch => fetch.Links), link => Assert.Contains(link.Table, readable));
    }

    [Fact]
    public void The_page_on_security_is_as_the_package_says()
    {
        var code = new RolesPage(ShippedSolution.Value).Check(Repository.Root);

        Assert.True(code == 0, "Run: dotnet run eng/roles.cs");
    }

    private static List<string> Of(IEnumerable<string> tables, IReadOnlyList<string> verbs) =>
        [.. tables.SelectMany(table => verbs.Select(verb => $"prv{verb}{table}"))];

    private static List<string> Roles() => [.. Solution.Roles.Select(role => role.Name.Text)];

    private static List<string> Rights(string role) =>
        [
            .. PrivilegesOf(role)
                .Where(privilege => privilege.EndsWith("mpt_OrderRight", StringComparison.Ordinal))
                .Select(privilege => privilege["prv".Length..^"mpt_OrderRight".Length])
                .Order(StringComparer.Ordinal),
        ];

    private static List<string> PrivilegesOf(string role) =>
        [.. Solution.Roles.Single(one => one.Name == role).Privileges.Select(privilege => privilege.Name.Text)];
}
