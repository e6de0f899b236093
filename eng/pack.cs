// Checks the solution and packs it for import: dotnet run eng/pack.cs -- --out FOLDER
// Checks only: --check. With a plug-in assembly that is built already: --assembly FILE.
// Takes an unmanaged export apart, to bring changes back: dotnet run eng/pack.cs -- --unpack ZIP --out FOLDER
#:project Packing/Packing.csproj
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

using MatterportForDataverse.Packing.Cli;

return PackCommand.Run(args, Root(), Console.Out);

static string Root()
{
    for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
    {
        if (Directory.Exists(Path.Combine(folder.FullName, "solution-package", "src")))
        {
            return folder.FullName;
        }
    }

    throw new DirectoryNotFoundException("There is no solution-package/src here or above. Run this inside the repository.");
}
