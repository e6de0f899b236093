namespace MatterportForDataverse.XrmSdk.Tests;

/// <summary>Where things lie, seen from the running test.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Surface => Path.Combine(Root, "..", "shared", "dataverse", "sdk-surface.txt");

    /// <summary>The stand-in as built beside these tests for the given framework.</summary>
    public static string StandIn(string framework)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        return Path.Combine(Root, "src", "XrmSdk", "bin", configuration, framework, "Microsoft.Xrm.Sdk.dll");
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Plugins.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("Plugins.sln lies in no folder above the tests.");
    }
}
