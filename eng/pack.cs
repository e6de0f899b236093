// Checks the solutions and packs them for import: dotnet run eng/pack.cs -- --out FOLDER
// Checks only: --check. With a plug-in assembly that is built already: --assembly FILE.
// Takes an unmanaged export apart, to bring changes back: dotnet run eng/pack.cs -- --unpack ZIP --out FOLDER
#:project Packing/Packing.csproj
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

using MatterportForDataverse.Generator;
using MatterportForDataverse.Packing.Cli;

return PackCommand.Run(args, RepositoryRoot.Find(), Console.Out);
