namespace MatterportForDataverse.Playground.Tests.Product;

/// <summary>Where things lie in the repository.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The net10.0 build of the assembly that ships, in the configuration that the tests were built in.</summary>
    public static string PluginAssembly =>
        Path.Combine(
            Root,
            "src",
            "Plugins",
            "bin",
            new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name,
            "net10.0",
            "MatterportForDataverse.Plugins.dll"
        );

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Plugins.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
