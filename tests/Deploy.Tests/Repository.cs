using System.Xml.Linq;

namespace MatterportForDataverse.Deploy.Tests;

/// <summary>Where things lie in the repository.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Script => Path.Combine(Root, "pac-deploy.ps1");

    public static string Parts => Path.Combine(Root, "eng", "deploy");

    public static string Package => Path.Combine(Root, "solution-package", "src");

    public static string SampleSettings => Path.Combine(Root, "solution-package", "deployment-settings.json");

    /// <summary>The version of the solution, four numbers with dots.</summary>
    public static string Version { get; } =
        XElement.Load(Path.Combine(Package, "Other", "Solution.xml")).Descendants("Version").First().Value;

    /// <summary>The name of a package of this version: the unmanaged one, or with <c>_managed</c> the managed one.</summary>
    public static string Zip(string kind = "") => $"MatterportForDataverse_{Version.Replace('.', '_')}{kind}.zip";

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
