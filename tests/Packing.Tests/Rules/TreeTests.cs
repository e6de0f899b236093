namespace MatterportForDataverse.Packing.Tests.Rules;

public sealed class TreeTests
{
    [Fact]
    public void The_package_has_no_fault()
    {
        Assert.True(PackingSample.Shipped.Tree.Files.Count() > 100);
        Assert.Empty(PackingSample.Shipped.Check());
    }

    [Fact]
    public void One_more_component_of_each_kind_is_no_fault()
    {
        Assert.True(PackingSample.Complete.Tree.Files.Count() > PackingSample.Shipped.Tree.Files.Count());
        Assert.Empty(PackingSample.Complete.Check());
    }
}
