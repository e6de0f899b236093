// Draws the sample flows and the examples of the connectors into docs/pictures: dotnet run eng/flows.cs
// Compares without writing: dotnet run eng/flows.cs -- --check
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:project Generator/Generator.csproj

using MatterportForDataverse.Generator;
using MatterportForDataverse.Generator.Flows;

var pictures = new FlowPictures(RepositoryRoot.Find());
return args.Contains("--check") ? pictures.Check() : pictures.Write();
