namespace MatterportForDataverse.Preview.Tests;

/// <summary>Where things lie in the repository.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Package => Path.Combine(Root, "solution-package", "src");

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
