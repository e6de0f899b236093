// Writes the tables of docs/security.md from the solution package: dotnet run eng/roles.cs
// Compares without writing: dotnet run eng/roles.cs -- --check
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:project Generator/Generator.csproj

using MatterportForDataverse.Generator;
using MatterportForDataverse.Generator.Roles;
using MatterportForDataverse.Solution;

var root = RepositoryRoot.Find();
var page = new RolesPage(UnpackedSolution.Read(Path.Combine(root, "solution-package", "src")));
return args.Contains("--check") ? page.Check(root) : page.Write(root);
