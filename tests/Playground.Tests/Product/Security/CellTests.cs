namespace MatterportForDataverse.Playground.Tests.Product.Security;

/// <summary>The tables of docs/security.md, cell by cell, on the platform.</summary>
public sealed class CellTests(Estate estate) : IClassFixture<Estate>
{
    private static readonly string[] Halves = ["append", "append to"];

    public static TheoryData<string, string, string, string> Cells() => Data(cell => cell.Text.Length > 0 && cell.Act != "share");

    public static TheoryData<string, string, string, string> CellsByHand() =>
        Data(cell => cell.Text.Length > 0 && cell.Act != "share" && !Halves.Contains(cell.Act));

    [Fact]
    public void The_page_speaks_of_every_role_table_and_act()
    {
        string[] acts = ["create", "read", "write", "delete", "append", "append to", "assign", "share"];
        var expected = from role in Office.Package.Roles from table in Estate.Tables from act in acts select (role.Name, table.Name, act);

        Assert.Equal(3, Office.Package.Roles.Count);
        Assert.NotEmpty(Estate.Tables);
        Assert.NotEmpty(estate.Gates.Guards);
        Assert.Equal(expected.Order(), SecurityPage.Cells.Select(cell => (cell.Role, cell.Table, cell.Act)).Order());
    }

    /// <summary>With the guards out of the way, so that the privilege alone decides.</summary>
    [Theory]
    [MemberData(nameof(Cells))]
    public void A_role_may_do_what_its_cell_says_and_else_it_may_not(string role, string table, string act, string cell)
    {
        var metadata = Office.Package.Tables[table];
        if (Halves.Contains(act) && Estate.Lookups(metadata, act).Count == 0)
        {
            Assert.Equal("–", cell);
            return;
        }

        var deed = estate.Deed(metadata, act);
        var service = act switch
        {
            "append" => estate.As(role, Estate.AllButAppend),
            "append to" => estate.As(role, Estate.AllButAppendTo),
            _ => estate.As(role),
        };

        Assert.Equal(
            cell == "–" ? Told.NoPrivilege : Told.Done,
            Told.Of(() =>
                estate.Gates.Open(() =>
                {
                    deed(service);
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
        var deed = estate.Deed(Office.Package.Tables[table], act);

        var told = Told.Of(() => deed(estate.As(role)));

        Assert.Equal(
            cell == "–" ? Told.NoPrivilege
                : cell.EndsWith('*') ? SecurityPage.CodeOf(table, act)
                : Told.Done,
            told
        );
    }

    /// <summary>The embedded platform does not simulate sharing.</summary>
    [Fact]
    public void Who_may_share_is_as_the_package_says()
    {
        var cells = SecurityPage
            .Cells.Where(cell => cell.Act == "share" && cell.IsYes)
            .Select(cell => $"{cell.Role}: prvShare{Office.Package.Tables[cell.Table].SchemaName}")
            .ToList();
        var privileges = Office.Package.Roles.SelectMany(role =>
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
        Assert.All(empty, cell => Assert.True(cell.Act is "assign" or "share" && !Office.Package.Tables[cell.Table].UserOwned));
    }

    private static TheoryData<string, string, string, string> Data(Func<SecurityPage.Cell, bool> wanted)
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var cell in SecurityPage.Cells.Where(wanted))
        {
            data.Add(cell.Role, cell.Table, cell.Act, cell.Text);
        }

        return data;
    }
}
