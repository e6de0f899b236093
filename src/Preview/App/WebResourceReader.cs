using MatterportForDataverse.EmbeddedDataverse.Package;

namespace MatterportForDataverse.Preview.App;

/// <summary>Reads WebResources/**.data.xml, and finds the file beside each.</summary>
internal static class WebResourceReader
{
    // As WebResourceType numbers them.
    private static readonly Dictionary<int, string> Types = new()
    {
        [1] = "text/html",
        [2] = "text/css",
        [3] = "text/javascript",
        [4] = "text/xml",
        [5] = "image/png",
        [6] = "image/jpeg",
        [7] = "image/gif",
        [10] = "image/x-icon",
        [11] = "image/svg+xml",
    };

    /// <exception cref="PackageException">One says something that the preview does not know, or its file is missing.</exception>
    public static IReadOnlyList<WebResource> All(string folder)
    {
        var read = PackageFile
            .All(folder, "WebResources", "*.data.xml", SearchOption.AllDirectories)
            .Select(file => Read(folder, file))
            .ToList();
        var place = Path.Combine(folder, "WebResources");
        var described = read.Select(one => one.Path).ToHashSet();
        var stray = Directory.Exists(place)
            ? Directory
                .EnumerateFiles(place, "*", SearchOption.AllDirectories)
                .FirstOrDefault(path => !path.EndsWith(".data.xml", StringComparison.Ordinal) && !described.Contains(path))
            : null;
        return stray is null
            ? read
            : throw new PackageException(Path.GetRelativePath(folder, stray), "no .data.xml beside it describes it.");
    }

    private static WebResource Read(string folder, PackageFile file)
    {
        file.Knows(
            file.Root,
            "WebResourceId Name DisplayName Description WebResourceType IntroducedVersion IsEnabledForMobileClient IsAvailableForMobileOffline IsCustomizable CanBeDeleted IsHidden FileName"
        );
        var (name, type) = (file.Text(file.Root, "Name"), file.Number(file.Root, "WebResourceType"));
        if (!Types.TryGetValue(type, out var contentType))
        {
            throw file.Refuse($"the preview does not know web resources of the type {type}.");
        }

        var path = Path.Combine(folder, "WebResources", name.Replace('/', Path.DirectorySeparatorChar));
        return file.Name == $"WebResources/{name}.data.xml" && File.Exists(path)
            ? new(file.IdText(file.Text(file.Root, "WebResourceId")), name, contentType, path)
            : throw file.Refuse($"the web resource {name} has no file of that name beside it.");
    }
}
