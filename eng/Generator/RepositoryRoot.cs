namespace MatterportForDataverse.Generator;

/// <summary>Where the repository lies.</summary>
public static class RepositoryRoot
{
    /// <summary>The folder here or above that holds the solution package.</summary>
    /// <exception cref="DirectoryNotFoundException">There is none.</exception>
    public static string Find()
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
}
