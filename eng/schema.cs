#!/usr/bin/env dotnet
// Writes the names of the solution package, and the shapes of its lists, as C# and TypeScript: dotnet run eng/schema.cs
// Compares without writing, and names what differs: dotnet run eng/schema.cs -- --check
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:project Generator/Generator.csproj

using MatterportForDataverse.Generator;
using MatterportForDataverse.Generator.Shapes;
using MatterportForDataverse.Solution;

var root = RepositoryRoot.Find();
var package = Path.Combine(root, "solution-package");
var files = GeneratedFiles.From(UnpackedSolution.Read(Path.Combine(package, "src")), Shape.Read(Path.Combine(package, "shapes")));
return args.Contains("--check") ? files.Check(root) : files.Write(root);
