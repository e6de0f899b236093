using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Matterport.Tags;

/// <summary>One change of a model's tags: a new tag, other fields of one, or its end.</summary>
public sealed record TagChange
{
    private TagChange(ModelId model, string? tagId, TagPatch? fields) => (Model, TagId, Fields) = (model, tagId, fields);

    /// <summary>The model.</summary>
    public ModelId Model { get; }

    /// <summary>The tag; null for a new one.</summary>
    public string? TagId { get; }

    /// <summary>The fields to set; null for the end of the tag.</summary>
    public TagPatch? Fields { get; }

    /// <summary>
    /// A new tag. Matterport knows no key for it: only what its fields say, such as a keyword, tells it from another one.
    /// </summary>
    /// <exception cref="ArgumentException">It has no floor or no position, or does not say whether it is enabled.</exception>
    public static TagChange Add(ModelId model, TagPatch fields) =>
        fields is { FloorId: not null, AnchorPosition: not null, Enabled: not null }
            ? new TagChange(model, null, fields)
            : throw new ArgumentException("A new tag has a floor and a position, and says whether it is enabled.", nameof(fields));

    /// <summary>Other fields of a tag.</summary>
    /// <exception cref="ArgumentException">There is nothing to set.</exception>
    public static TagChange Patch(ModelId model, string tagId, TagPatch fields) =>
        fields.IsEmpty
            ? throw new ArgumentException($"The change of {tagId} has nothing to change.", nameof(fields))
            : new TagChange(model, tagId, fields);

    /// <summary>The end of a tag.</summary>
    public static TagChange Delete(ModelId model, string tagId) => new(model, tagId, null);
}
