namespace MatterportForDataverse.TestSupport;

/// <summary>Where things are in the repository, as seen from a running test.</summary>
public static class Repository
{
    /// <summary>The folder that holds Plugins.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The unpacked solution.</summary>
    public static string Package { get; } = At("solution-package", "src");

    /// <summary>The unpacked solution of the sample flows.</summary>
    public static string Flows { get; } = At("solution-package", "flows");

    /// <summary>The reference files beside the repository; not on every machine.</summary>
    public static string Shared { get; } = At("..", "shared");

    /// <summary>A path below the root.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>What a project was built to, in the configuration that the running tests were built in.</summary>
    /// <param name="project">The project's folder below src.</param>
    /// <param name="framework">The target framework, such as net462.</param>
    /// <param name="file">The name of the file.</param>
    public static string Built(string project, string framework, string file) =>
        At("src", project, "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, framework, file);

    /// <summary>The assembly that ships, built for the given framework.</summary>
    public static string PluginAssembly(string framework) => Built("Plugins", framework, "MatterportForDataverse.Plugins.dll");

    private static string FindRoot()
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
