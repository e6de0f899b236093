using MatterportForDataverse.Matterport.Operations;

namespace MatterportForDataverse.Matterport.Tags;

/// <summary>Splits what is to be read into documents whose answers stay of moderate size.</summary>
public static class TagPortions
{
    /// <summary>Expected tags in one document; a model with more has a document of its own.</summary>
    public const int ExpectedTags = 500;

    /// <summary>What floors, rooms and sweeps of a model count as, in tags.</summary>
    public const int WeightOfContents = 50;

    /// <summary>The same requests, in their order, in portions of one document each.</summary>
    public static IReadOnlyList<IReadOnlyList<TagsRequest>> Of(IEnumerable<TagsRequest> requests)
    {
        var portions = new List<List<TagsRequest>>();
        var weight = 0;
        foreach (var request in requests)
        {
            weight += WeightOf(request);
            if (portions.Count == 0 || weight > ExpectedTags || portions[portions.Count - 1].Count == ReadTagsQuery.MaxModels)
            {
                portions.Add([]);
                weight = WeightOf(request);
            }

            portions[portions.Count - 1].Add(request);
        }

        return portions;
    }

    // A model without a tag is an alias all the same.
    private static int WeightOf(TagsRequest request) =>
        Math.Min(ExpectedTags, Math.Max(1, request.ExpectedTags)) + (request.WithContents ? WeightOfContents : 0);
}
