using MatterportForDataverse.Matterport.Documents;

namespace MatterportForDataverse.Matterport.Operations;

/// <summary>Replaces the whole address of one model; a part of <see cref="ChangeModelsMutation"/>.</summary>
internal static class UpdateAddressMutation
{
    public static DocumentTemplate Template { get; } = new(Document.Named(nameof(UpdateAddressMutation)));
}
