// Writes the tables of docs/steps.md and docs/custom-apis.md from the solution package: dotnet run eng/steps.cs
// Compares without writing: dotnet run eng/steps.cs -- --check
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:project Generator/Generator.csproj

using MatterportForDataverse.Generator;
using MatterportForDataverse.Generator.Registrations;
using MatterportForDataverse.Solution;

var root = RepositoryRoot.Find();
var pages = new RegistrationPages(UnpackedSolution.Read(Path.Combine(root, "solution-package", "src")), root);
return args.Contains("--check") ? pages.Check() : pages.Write();
