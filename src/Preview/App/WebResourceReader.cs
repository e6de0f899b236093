using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.WebResources;

namespace MatterportForDataverse.Preview.App;

/// <summary>Reads web resources, and finds the file beside the description of each.</summary>
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

    /// <exception cref="SolutionFileException">One says something that the preview does not know, or its file is missing.</exception>
    public static IReadOnlyList<WebResource> All(UnpackedSolution solution)
    {
        var read = solution.WebResources.Select(resource => Read(resource, solution.Tree)).ToList();
        var stray = solution
            .Tree.OfKind(FileKind.WebResourceBody)
            .FirstOrDefault(body => solution.WebResources.All(resource => resource.BodyPath != body.Path));
        return stray is null ? read : throw stray.Refuse("no .data.xml beside it describes it.");
    }

    private static WebResource Read(WebResourceDefinition resource, SolutionTree tree)
    {
        resource.Knows(
            "WebResourceId Name DisplayName Description WebResourceType IntroducedVersion IsEnabledForMobileClient "
                + "IsAvailableForMobileOffline IsCustomizable CanBeDeleted IsHidden FileName"
        );
        var (name, type) = (resource.Name.Required(), resource.Type.ToInteger());
        if (!Types.TryGetValue(type, out var contentType))
        {
            throw resource.Refuse($"the preview does not know web resources of the type {type}.");
        }

        return resource.File.Path == $"{resource.BodyPath}.data.xml" && tree.Find(resource.BodyPath) is { } body
            ? new(resource.Id.ToId(), name, contentType, body.Content)
            : throw resource.Refuse($"the web resource {name} has no file of that name beside it.");
    }
}
