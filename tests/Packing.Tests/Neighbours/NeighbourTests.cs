using MatterportForDataverse.Packing.Shapes;

namespace MatterportForDataverse.Packing.Tests.Neighbours;

/// <summary>
/// What would slip through: from the package, one broken copy of everything that is always there. The packer refuses nearly all, and why an
/// import takes the others is written beside them.
/// </summary>
public sealed class NeighbourTests
{
    private const double LeastRefused = 0.95;

    private static readonly IReadOnlyList<Neighbour> All = Neighbour.All(Places.Of(PackingSample.Complete.Tree));

    [Fact]
    public void Nearly_every_broken_copy_is_refused_and_what_survives_is_listed_with_a_reason()
    {
        var survivors = new Trial(PackingSample.Complete).Survivors(All).Select(neighbour => neighbour.Name).ToList();
        var listed = Survivors.Read();

        Assert.True(All.Count > 4000, $"{All.Count} copies");
        Assert.Equal(All.Count, All.Select(neighbour => neighbour.Name).Distinct().Count());
        Assert.Empty(survivors.Except(listed.Keys).Order(StringComparer.Ordinal));
        Assert.Empty(listed.Keys.Except(survivors).Order(StringComparer.Ordinal));
        Assert.InRange(1 - (double)survivors.Count / All.Count, LeastRefused, 1);
    }

    [Fact]
    public void Each_way_of_breaking_has_copies_of_each_kind_of_part()
    {
        foreach (var kind in All.Select(neighbour => neighbour.File.Kind).Distinct())
        {
            Assert.All(
                new[] { " removed", " misspelt" },
                fault => Assert.Contains(All, it => it.File.Kind == kind && it.Name.EndsWith(fault, StringComparison.Ordinal))
            );
        }

        Assert.True(All.Select(neighbour => neighbour.File.Kind).Distinct().Count() > 25);
        Assert.All(PackingSample.Complete.Tree.Files, file => Assert.True(ShapeSet.Misfits(file).Count == 0, file.Path));
    }
}
