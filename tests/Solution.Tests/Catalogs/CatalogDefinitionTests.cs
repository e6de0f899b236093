namespace MatterportForDataverse.Solution.Tests.Catalogs;

public sealed class CatalogDefinitionTests
{
    private const string Assigned = """
        <catalogassignments>
          <catalogassignment catalogid.uniquename="mpt_Rooms" object.uniquename="mpt_OnRoom" objectidtype="customapi" />
          <catalogassignment catalogid.uniquename="mpt_Rooms" object.logicalname="mpt_room" objectidtype="entity" />
        </catalogassignments>
        """;

    [Fact]
    public void A_category_knows_its_catalogue_and_what_it_lists()
    {
        var solution = Sample();

        Assert.False(solution.Catalogs.Find("mpt_Houses")!.Parent.IsGiven);
        Assert.Equal("mpt_Houses", solution.Catalogs.Find("mpt_Rooms")!.Parent.Text);
        Assert.Equal(["mpt_OnRoom", ""], solution.CatalogAssignments.Select(one => one.CustomApi.Text));
        Assert.True(solution.Lists("mpt_Houses", "mpt_Rooms", "mpt_OnRoom"));
        Assert.False(solution.Lists("mpt_Other", "mpt_Rooms", "mpt_OnRoom"));
    }

    [Fact]
    public void A_solution_on_top_of_another_finds_what_that_one_has()
    {
        var above = new UnpackedSolution(SolutionOf.Files().Tree, Sample());

        Assert.Empty(above.Catalogs);
        Assert.True(above.Lists("mpt_Houses", "mpt_Rooms", "mpt_OnRoom"));
        Assert.True(above.FindCustomApi("mpt_OnRoom")!.IsEvent);
        Assert.Null(above.FindCustomApi("mpt_OnDoor"));
    }

    private static UnpackedSolution Sample() =>
        SolutionOf.Files(
            ("catalogs/mpt_Houses/catalog.xml", "<catalog uniquename='mpt_Houses' />"),
            (
                "catalogs/mpt_Rooms/catalog.xml",
                "<catalog uniquename='mpt_Rooms'><parentcatalogid><uniquename>mpt_Houses</uniquename></parentcatalogid></catalog>"
            ),
            ("Assets/catalogassignments.xml", Assigned),
            (
                "customapis/mpt_OnRoom/customapi.xml",
                "<customapi uniquename='mpt_OnRoom'><allowedcustomprocessingsteptype>1</allowedcustomprocessingsteptype></customapi>"
            )
        );
}
