using MatterportForDataverse.Matterport.Documents;

namespace MatterportForDataverse.Matterport.Operations;

/// <summary>Deletes a tag; a part of <see cref="ChangeTagsMutation"/>.</summary>
internal static class DeleteTagMutation
{
    public static DocumentTemplate Template { get; } = new(Document.Named(nameof(DeleteTagMutation)));
}
