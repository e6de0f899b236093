// Prints which folders of each project use which others, and fails on a cycle: dotnet run eng/graph.cs
// With examples of each use: dotnet run eng/graph.cs -- --examples. Looks at what was built last; build first.
#:project Graph/Graph.csproj
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

using MatterportForDataverse.Graph;

string[] projects = ["Matterport", "Core", "Dataverse", "Solution", "EmbeddedMatterport", "EmbeddedDataverse", "Preview", "Playground"];
var cycles = 0;
foreach (var project in projects)
{
    var graph = FolderGraph.Of(Path.Combine("src", project, "bin", "Debug", "net10.0", $"MatterportForDataverse.{project}.dll"));
    Console.WriteLine($"{project}: {graph.Types} types in {graph.Uses.Count} folders");
    foreach (var (folder, uses) in graph.Uses)
    {
        Console.WriteLine($"  {folder} -> {(uses.Count == 0 ? "nothing" : string.Join(", ", uses.Keys))}");
        foreach (var use in args.Contains("--examples") ? uses : [])
        {
            Console.WriteLine($"    {use.Key}: {use.Value}");
        }
    }

    foreach (var cycle in graph.Cycles())
    {
        cycles++;
        Console.WriteLine($"  CYCLE: {string.Join(", ", cycle)}");
    }
}

Console.WriteLine(cycles == 0 ? "No cycles." : $"{cycles} cycles.");
return cycles == 0 ? 0 : 1;
