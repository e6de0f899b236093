// Writes what the first import of the solution freezes, a line each, to solution-package/frozen.txt: dotnet run eng/frozen.cs
// Compares without writing, and says what differs: dotnet run eng/frozen.cs -- --check
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:project Generator/Generator.csproj

using MatterportForDataverse.Generator;
using MatterportForDataverse.Generator.Frozen;
using MatterportForDataverse.Solution;

var root = RepositoryRoot.Find();
var file = new FrozenFile(UnpackedSolution.Read(Path.Combine(root, "solution-package", "src")));
return args.Contains("--check") ? file.Check(root) : file.Write(root);
