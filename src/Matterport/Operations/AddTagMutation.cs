using MatterportForDataverse.Matterport.Documents;

namespace MatterportForDataverse.Matterport.Operations;

/// <summary>Adds a tag; a part of <see cref="ChangeTagsMutation"/>.</summary>
internal static class AddTagMutation
{
    public static DocumentTemplate Template { get; } = new(Document.Named(nameof(AddTagMutation)));
}
