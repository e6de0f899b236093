namespace MatterportForDataverse.Mutation;

/// <summary>
/// Judges breaks of the product: all that can be switched are in one build, and each of the others has a build of its own.
/// </summary>
/// <param name="root">The repository.</param>
public sealed class MutantRun(string root)
{
    private const string Survived = "SURVIVED";

    private readonly Lock _writing = new();
    private readonly Judgements _judgements = new(root);
    private Mutant[] _all = [];
    private Dictionary<string, string> _originals = [];
    private int _unnoticed;

    /// <summary>Judges breaks and prints what notices each.</summary>
    /// <param name="sets">All that there are.</param>
    /// <param name="isAsked">Which are judged.</param>
    /// <returns>The exit code: 0 when each is noticed, 1 when one is not or fits no more, 2 when the product is red without any.</returns>
    public int Judge(IReadOnlyList<MutantSet> sets, Func<Mutant, bool> isAsked)
    {
        var asked = sets.SelectMany(set => set.Mutants.Where(isAsked).Select(mutant => (Set: set, Mutant: mutant))).ToArray();
        _all = [.. sets.SelectMany(set => set.Mutants)];
        if (asked.Length == 0)
        {
            Console.WriteLine("No break is to be judged.");
            return 0;
        }

        using var tree = ScratchTree.Of(root);
        var fitting = asked.Where(one => one.Mutant.Fits(tree.Read(one.Mutant.File))).ToArray();
        foreach (var (_, mutant) in asked.Except(fitting))
        {
            Tell(mutant, "no longer fits");
        }

        _originals = fitting.Select(one => one.Mutant.File).Distinct().ToDictionary(file => file, tree.Read);
        var left = Switch(tree, _originals, [.. fitting.Select(one => one.Mutant)]);
        var switched = fitting.Where(one => !left.Contains(one.Mutant)).ToArray();
        if (switched.Length > 0 && !(IsBuilt(tree, switched) && IsGreen(tree, switched)))
        {
            return 2;
        }

        Parallel.ForEach(
            switched,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            one => Tell(one.Mutant, Verdict(tree, one.Set, one.Mutant, one.Mutant.Name))
        );
        foreach (var one in fitting.Where(one => left.Contains(one.Mutant)))
        {
            tree.Write(one.Mutant.File, one.Mutant.Break(_originals[one.Mutant.File]));
            Tell(one.Mutant, IsBuilt(tree, [one]) ? Verdict(tree, one.Set, one.Mutant, null) : "does not compile");
            tree.Write(one.Mutant.File, _originals[one.Mutant.File]);
        }

        Console.WriteLine(
            _unnoticed == 0 ? "Every break is noticed." : $"{_unnoticed} of {asked.Length} breaks are not noticed, or fit no more."
        );
        return _unnoticed == 0 ? 0 : 1;
    }

    private static HashSet<Mutant> Switch(ScratchTree tree, Dictionary<string, string> originals, IReadOnlyList<Mutant> mutants)
    {
        var left = new HashSet<Mutant>();
        foreach (var file in mutants.GroupBy(mutant => mutant.File))
        {
            tree.Write(file.Key, SwitchedSource.Of(originals[file.Key], [.. file], out var rest));
            left.UnionWith(rest);
        }

        return left;
    }

    private static bool IsBuilt(ScratchTree tree, IEnumerable<(MutantSet Set, Mutant Mutant)> mutants)
    {
        foreach (var project in mutants.SelectMany(one => one.Set.For(one.Mutant)).Select(suite => suite.Project).Distinct())
        {
            if (tree.Build(project) is { } fault)
            {
                Console.WriteLine($"{project} is not built: {fault}");
                return false;
            }
        }

        return true;
    }

    private static bool IsGreen(ScratchTree tree, IReadOnlyList<(MutantSet Set, Mutant Mutant)> mutants)
    {
        var suites = mutants.SelectMany(one => Suites(one.Set, one.Mutant)).GroupBy(suite => suite.Project);
        foreach (var project in suites)
        {
            var filter = string.Join('|', project.Select(suite => suite.Filter).Distinct());
            if (tree.Failed(new(project.Key, filter, ""), null) is { Count: > 0 } red)
            {
                Console.WriteLine($"{project.Key} is red as it stands: {string.Join(", ", red)}");
                return false;
            }
        }

        return true;
    }

    // The known test alone while the product as it is gets tried: the others are asked only when that one does not notice.
    private static IEnumerable<Suite> Suites(MutantSet set, Mutant mutant) =>
        mutant.CaughtBy is { } test ? set.For(mutant).Select(suite => suite.Only(test)) : set.For(mutant);

    private static string Verdict(ScratchTree tree, MutantSet set, Mutant mutant, string? chosen) =>
        Suites(set, mutant)
            .Concat(set.For(mutant))
            .Distinct()
            .Select(suite => tree.Failed(suite, chosen))
            .FirstOrDefault(names => names.Count > 0)
            is { } noticed
            ? $"caught by {noticed.First()}{(noticed.Count > 1 ? $" and {noticed.Count - 1} more" : "")}"
            : Survived;

    private void Tell(Mutant mutant, string verdict)
    {
        var isNoticed = verdict.StartsWith("caught", StringComparison.Ordinal);
        lock (_writing)
        {
            if (isNoticed || (mutant.Survives is not null && verdict == Survived))
            {
                _judgements.Keep(mutant, _originals[mutant.File], _all);
            }
            else
            {
                _unnoticed++;
            }

            Console.WriteLine($"{mutant.Name}: {verdict}{(isNoticed || mutant.Survives is null ? "" : $" ({mutant.Survives})")}");
        }
    }
}
