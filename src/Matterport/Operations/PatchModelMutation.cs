using MatterportForDataverse.Matterport.Documents;

namespace MatterportForDataverse.Matterport.Operations;

/// <summary>Sets fields of one model; a part of <see cref="ChangeModelsMutation"/>.</summary>
internal static class PatchModelMutation
{
    public static DocumentTemplate Template { get; } = new(Document.Named(nameof(PatchModelMutation)));
}
