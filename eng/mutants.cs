// Breaks the product as eng/mutants/*.json says, and names the breaks that no test notices: dotnet run eng/mutants.cs
// Only some of them: -- --only NAME (as often as needed). Only those whose file or test has changed since they were judged: -- --changed
// Those, and those that were never judged: -- --due
// It works on a copy of the tree, as it stands, in a temporary folder; the tree itself is never touched.
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:project Mutation/Mutation.csproj

using MatterportForDataverse.Mutation;

var root = Directory.GetCurrentDirectory();
while (!File.Exists(Path.Combine(root, "Plugins.sln")))
{
    root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("Run it inside the repository.");
}

var sets = MutantSet.All(root);
var only = Values("--only");
var judgements = new Judgements(root);
var unknown = only.Except(sets.SelectMany(set => set.Mutants).Select(mutant => mutant.Name)).ToArray();
if (unknown.Length > 0)
{
    Console.WriteLine($"There is no mutant {string.Join(", ", unknown)}.");
    return 2;
}

return new MutantRun(root).Judge(
    sets,
    mutant =>
        (only.Length == 0 || only.Contains(mutant.Name))
        && (!args.Contains("--due") || judgements.IsDue(mutant))
        && (!args.Contains("--changed") || judgements.IsWorthACheck(mutant))
);

string[] Values(string option) => [.. args.Zip(args.Skip(1)).Where(pair => pair.First == option).Select(pair => pair.Second)];
