using MatterportForDataverse.Matterport.Documents;

namespace MatterportForDataverse.Matterport.Operations;

/// <summary>Sets fields of a tag; a part of <see cref="ChangeTagsMutation"/>.</summary>
internal static class PatchTagMutation
{
    public static DocumentTemplate Template { get; } = new(Document.Named(nameof(PatchTagMutation)));
}
