using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Matterport.Changes;

/// <summary>What to change of one model: fields, the address, or both.</summary>
public sealed record ModelChange
{
    /// <summary>The model.</summary>
    public required ModelId Id { get; init; }

    /// <summary>The fields to set; null for none.</summary>
    public ModelPatch? Patch { get; init; }

    /// <summary>The new address; null leaves it as it is.</summary>
    public AddressUpdate? Address { get; init; }
}
