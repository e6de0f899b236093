using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.EmbeddedMatterport.Accounts;

/// <summary>
/// Tags, as people change them on Matterport's pages. <see cref="AccountSettings.TagsMoveModified"/> says what becomes of the model.
/// </summary>
public sealed partial class MatterportAccount
{
    /// <summary>Every tag of a model, disabled ones included.</summary>
    /// <exception cref="KeyNotFoundException">There is no such model.</exception>
    public IReadOnlyList<ModelTag> TagsOf(string modelId) =>
        (Find(modelId) ?? throw new KeyNotFoundException($"There is no model {modelId}.")).Contents.Tags;

    /// <summary>Adds a tag on the lowest floor.</summary>
    /// <param name="modelId">The model.</param>
    /// <param name="label">What it says.</param>
    /// <param name="with">What else it has; null for what every new tag has.</param>
    /// <returns>The tag.</returns>
    /// <exception cref="KeyNotFoundException">There is no such model.</exception>
    public ModelTag AddTag(string modelId, string label, Func<ModelTag, ModelTag>? with = null)
    {
        var id = NewId(shortForm: true);
        ModelTag? added = null;
        EditTags(
            modelId,
            contents =>
            {
                var fresh = new ModelTag
                {
                    Id = id,
                    FloorId = contents.Floors[0].Id,
                    Label = label,
                    Created = Now,
                };
                added = (with?.Invoke(fresh) ?? fresh) with { Id = id, Modified = Now };
                return [.. contents.Tags, added];
            }
        );
        return added!;
    }

    /// <summary>Changes a tag, whose modified moves to now.</summary>
    /// <returns>The tag as it is now.</returns>
    /// <exception cref="KeyNotFoundException">There is no such model, or no such tag.</exception>
    public ModelTag EditTag(string modelId, string tagId, Func<ModelTag, ModelTag> change)
    {
        ModelTag? after = null;
        EditTags(
            modelId,
            contents =>
            {
                var before = contents.Tags.FirstOrDefault(tag => tag.Id == tagId);
                after = change(before ?? throw new KeyNotFoundException($"There is no tag {tagId}.")) with
                {
                    Id = tagId,
                    Modified = Later(before.Modified, Now),
                };
                return [.. contents.Tags.Select(tag => tag.Id == tagId ? after : tag)];
            }
        );
        return after!;
    }

    /// <summary>Hides a tag: it is still there, and is read only with <c>includeDisabled</c>.</summary>
    public ModelTag DisableTag(string modelId, string tagId) => EditTag(modelId, tagId, tag => tag with { Enabled = false });

    /// <summary>Deletes a tag for good.</summary>
    /// <returns>False when there is no such tag.</returns>
    /// <exception cref="KeyNotFoundException">There is no such model.</exception>
    public bool DeleteTag(string modelId, string tagId)
    {
        lock (_lock)
        {
            var exists = TagsOf(modelId).Any(tag => tag.Id == tagId);
            if (exists)
            {
                EditTags(modelId, contents => [.. contents.Tags.Where(tag => tag.Id != tagId)]);
            }

            return exists;
        }
    }

    private void EditTags(string modelId, Func<ModelContents, IReadOnlyList<ModelTag>> change) =>
        Edit(modelId, model => model.WithContents(model.Contents with { Tags = change(model.Contents) }), Settings.TagsMoveModified);
}
