using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.Preview.App;

namespace MatterportForDataverse.Preview.Tests.App;

/// <summary>A copy of the shipped package, to be broken.</summary>
internal sealed class BrokenPackage : IDisposable
{
    // Only what the readers of the app open; tables stay as they are.
    private static readonly string[] Parts = ["AppModules", "AppModuleSiteMaps", "Dashboards", "Entities", "WebResources", "appactions"];
    private static readonly SolutionPackage Tables = SolutionPackage.Load(Repository.Package);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("matterport-preview-");

    public BrokenPackage()
    {
        var folders = Parts.Select(part => Path.Combine(Repository.Package, part)).Where(Directory.Exists);
        foreach (var file in folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)))
        {
            var copy = Path.Combine(_folder.FullName, Path.GetRelativePath(Repository.Package, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Folder => _folder.FullName;

    /// <summary>Replaces the first occurrence of a text in the first file of a folder that has it.</summary>
    public string Break(string under, string text, string with)
    {
        var file = Directory
            .EnumerateFiles(Path.Combine(Folder, under), "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .First(path => File.ReadAllText(path).Contains(text, StringComparison.Ordinal));
        var whole = File.ReadAllText(file);
        var place = whole.IndexOf(text, StringComparison.Ordinal);
        File.WriteAllText(file, string.Concat(whole.AsSpan(0, place), with, whole.AsSpan(place + text.Length)));
        return Path.GetRelativePath(Folder, file).Replace('\\', '/');
    }

    public AppDescription Read() => new AppReader(Folder, Tables).Read();

    public void Dispose() => _folder.Delete(recursive: true);
}
