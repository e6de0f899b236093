#!/usr/bin/env dotnet
// Writes the names of the solution package as C# and TypeScript: dotnet run eng/schema.cs
// Compares without writing, and names what differs: dotnet run eng/schema.cs -- --check
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:project Generator/Generator.csproj

using MatterportForDataverse.Generator;
using MatterportForDataverse.Solution;

var root = RepositoryRoot.Find();
var files = GeneratedFiles.From(UnpackedSolution.Read(Path.Combine(root, "solution-package", "src")));
return args.Contains("--check") ? files.Check(root) : files.Write(root);
