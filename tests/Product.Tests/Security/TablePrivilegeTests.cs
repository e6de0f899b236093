namespace MatterportForDataverse.Product.Tests.Security;

/// <summary>The tables of docs/security.md, cell by cell, on the platform.</summary>
public sealed class TablePrivilegeTests(PrivilegeFixture fixture) : IClassFixture<PrivilegeFixture>
{
    private static readonly string[] Halves = ["append", "append to"];

    // The rows of these tests are somebody else's.
    private const string Own = "own";

    public static TheoryData<string, string, string, string> Cells() => Data(cell => cell.Text.Length > 0 && cell.Act != "share");

    public static TheoryData<string, string, string, string> CellsByHand() =>
        Data(cell => cell.Text.Length > 0 && cell.Act != "share" && !Halves.Contains(cell.Act));

    [Fact]
    public void The_page_speaks_of_every_role_table_and_act()
    {
        string[] acts = ["create", "read", "write", "delete", "append", "append to", "assign", "share"];
        var expected =
            from role in ProductEnvironment.Package.Roles
            from table in PrivilegeFixture.Tables
            from act in acts
            select (role.Name, table.Name, act);

        Assert.Equal(8, ProductEnvironment.Package.Roles.Count);
        Assert.NotEmpty(PrivilegeFixture.Tables);
        Assert.NotEmpty(fixture.Guards.Guards);
        Assert.Equal(expected.Order(), SecurityPage.Cells.Select(cell => (cell.Role, cell.Table, cell.Act)).Order());
    }

    /// <summary>With the guards out of the way, so that the privilege alone decides.</summary>
    [Theory]
    [MemberData(nameof(Cells))]
    public void A_role_may_do_what_its_cell_says_and_else_it_may_not(string role, string table, string act, string cell)
    {
        var metadata = ProductEnvironment.Package.Tables[table];
        if (Halves.Contains(act) && PrivilegeFixture.Lookups(metadata, act).Count == 0)
        {
            // Where nothing can be appended the privilege is for nothing, but for the table of duties: CustomApiPrivilegeTests try those.
            Assert.True(cell == "–" || table == "mpt_orderright", cell);
            return;
        }

        var operation = fixture.Operation(metadata, act);
        var service = act switch
        {
            "append" => fixture.As(role, PrivilegeFixture.AllButAppend),
            "append to" => fixture.As(role, PrivilegeFixture.AllButAppendTo),
            _ => fixture.As(role),
        };

        Assert.Equal(
            cell is "–" or Own ? CallOutcome.NoPrivilege : CallOutcome.Done,
            CallOutcome.Of(() =>
                fixture.Guards.WithoutGuards(() =>
                {
                    operation(service);
                    return true;
                })
            )
        );
    }

    [Theory]
    [MemberData(nameof(CellsByHand))]
    public void By_hand_a_role_does_what_its_cell_says_unless_the_guard_that_the_page_names_refuses(
        string role,
        string table,
        string act,
        string cell
    )
    {
        var operation = fixture.Operation(ProductEnvironment.Package.Tables[table], act);

        var outcome = CallOutcome.Of(() => operation(fixture.As(role)));

        Assert.Equal(
            cell is "–" or Own ? CallOutcome.NoPrivilege
                : cell.EndsWith('*') ? SecurityPage.CodeOf(table, act)
                : CallOutcome.Done,
            outcome
        );
    }

    /// <summary>The embedded platform does not simulate sharing.</summary>
    [Fact]
    public void Who_may_share_is_as_the_package_says()
    {
        var cells = SecurityPage
            .Cells.Where(cell => cell.Act == "share" && cell.IsYes)
            .Select(cell => $"{cell.Role}: prvShare{ProductEnvironment.Package.Tables[cell.Table].SchemaName}")
            .ToList();
        var privileges = ProductEnvironment.Package.Roles.SelectMany(role =>
            role.Privileges.Keys.Where(name => name.StartsWith("prvShare", StringComparison.Ordinal)).Select(name => $"{role.Name}: {name}")
        );

        Assert.NotEmpty(cells);
        Assert.Equal(privileges.Order(), cells.Order());
    }

    [Fact]
    public void Only_rows_without_an_owner_have_empty_cells()
    {
        var empty = SecurityPage.Cells.Where(cell => cell.Text.Length == 0).ToList();

        Assert.NotEmpty(empty);
        Assert.All(empty, cell => Assert.True(cell.Act is "assign" or "share" && !ProductEnvironment.Package.Tables[cell.Table].UserOwned));
    }

    private static TheoryData<string, string, string, string> Data(Func<SecurityPage.PrivilegeCell, bool> wanted)
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var cell in SecurityPage.Cells.Where(wanted))
        {
            data.Add(cell.Role, cell.Table, cell.Act, cell.Text);
        }

        return data;
    }
}
