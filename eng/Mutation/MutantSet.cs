using System.Text.Json;

namespace MatterportForDataverse.Mutation;

/// <summary>A file of eng/mutants: breaks, and the tests that ought to notice them, those that are likely to come first.</summary>
/// <param name="Tests">The tests.</param>
/// <param name="Mutants">The breaks.</param>
public sealed record MutantSet(IReadOnlyList<Suite> Tests, IReadOnlyList<Mutant> Mutants)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>All of them.</summary>
    /// <param name="root">The repository.</param>
    public static IReadOnlyList<MutantSet> All(string root) =>
        [
            .. Directory
                .GetFiles(Path.Combine(root, "eng", "mutants"), "*.json")
                .Order(StringComparer.Ordinal)
                .Select(path => JsonSerializer.Deserialize<MutantSet>(File.ReadAllText(path), Options)!),
        ];

    /// <summary>The tests that may notice a break, in their order.</summary>
    public IEnumerable<Suite> For(Mutant mutant) => Tests.Where(suite => suite.Knows(mutant)).Select(suite => suite.For(mutant));
}
