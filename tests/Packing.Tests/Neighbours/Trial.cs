using MatterportForDataverse.Packing.Shapes;

namespace MatterportForDataverse.Packing.Tests.Neighbours;

/// <summary>
/// Asks the packer about broken copies. A look at the whole package takes time, so many copies lie in it at once, one for each file: what
/// is found in a copy's own file is its fault, if it is found in two companies. What nothing is found in survives.
/// </summary>
internal sealed class Trial(PackingSample sample)
{
    /// <summary>The copies that the packer takes.</summary>
    public IReadOnlyList<Neighbour> Survivors(IEnumerable<Neighbour> neighbours)
    {
        var fitting = neighbours.Where(neighbour => ShapeSet.Misfits(neighbour.File).Count == 0).ToList();
        var refused = Accused(Companies(fitting, 0)).Intersect(Accused(Companies(fitting, 1))).ToHashSet();
        return [.. Companies(fitting.Where(neighbour => !refused.Contains(neighbour)), 0).SelectMany(Innocent)];
    }

    private HashSet<Neighbour> Accused(IEnumerable<IReadOnlyList<Neighbour>> companies) =>
        companies
            .SelectMany(company =>
            {
                var files = Findings(company);
                return company.Where(neighbour => files.Contains(neighbour.File.Path));
            })
            .ToHashSet();

    // Half by half, until those are left in whose company nothing is found.
    private IEnumerable<Neighbour> Innocent(IReadOnlyList<Neighbour> company) =>
        Findings(company).Count == 0 ? company
        : company.Count == 1 ? []
        : company.Chunk((company.Count + 1) / 2).SelectMany(Innocent);

    private HashSet<string> Findings(IReadOnlyList<Neighbour> company)
    {
        var tree = company.Aggregate(sample.Tree, (tree, neighbour) => tree.With(neighbour.File.Path, neighbour.File.Content));
        return [.. (sample with { Tree = tree }).Check().Select(finding => finding.File)];
    }

    // The first copy of every file, the second of every file …; in another round each meets others.
    private static IEnumerable<IReadOnlyList<Neighbour>> Companies(IEnumerable<Neighbour> neighbours, int round)
    {
        var files = neighbours
            .GroupBy(neighbour => neighbour.File.Path)
            .Select((copies, turn) => (Copies: copies.ToList(), Shift: round * turn))
            .ToList();
        return Enumerable
            .Range(0, files.Count == 0 ? 0 : files.Max(file => file.Copies.Count))
            .Select(number =>
                files
                    .Where(file => number < file.Copies.Count)
                    .Select(file => file.Copies[(number + file.Shift) % file.Copies.Count])
                    .ToList()
            );
    }
}
