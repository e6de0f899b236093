using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Matterport.Changes;

/// <summary>What to change of one model: fields, the address, or both.</summary>
public sealed record ModelChange
{
    public required ModelId Id { get; init; }

    public ModelPatch? Patch { get; init; }

    public AddressUpdate? Address { get; init; }
}
