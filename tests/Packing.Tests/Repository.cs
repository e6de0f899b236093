namespace MatterportForDataverse.Packing.Tests;

/// <summary>Where things lie, seen from the running test.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Source => Path.Combine(Root, "solution-package", "src");

    /// <summary>One more component of each kind, as a tree that is laid over the real one.</summary>
    public static string Extra => Path.Combine(Root, "tests", "Packing.Tests", "Extra");

    public static string Shared => Path.Combine(Root, "..", "shared", "dataverse");

    /// <summary>The plug-in assembly as it was built beside these tests.</summary>
    public static string Assembly =>
        Path.Combine(
            Root,
            "src",
            "Plugins",
            "bin",
            new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name,
            "net462",
            "MatterportForDataverse.Plugins.dll"
        );

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
