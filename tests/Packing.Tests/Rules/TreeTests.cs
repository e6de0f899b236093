namespace MatterportForDataverse.Packing.Tests.Rules;

public sealed class TreeTests
{
    [Fact]
    public void The_package_has_no_fault()
    {
        Assert.True(Case.Real.Tree.Files.Count() > 100);
        Assert.Empty(Case.Real.Check());
    }

    [Fact]
    public void One_more_component_of_each_kind_is_no_fault()
    {
        Assert.True(Case.Whole.Tree.Files.Count() > Case.Real.Tree.Files.Count());
        Assert.Empty(Case.Whole.Check());
    }
}
