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

    /// <summary>Looks whether the change can be put into a document, before anything is sent.</summary>
    /// <exception cref="ArgumentException">There is nothing to change, or the address has more lines than Matterport takes.</exception>
    public void EnsureValid()
    {
        if (Address is null && Patch is null or { IsEmpty: true })
        {
            throw new ArgumentException($"The change of {Id} has nothing to change.");
        }

        if (Address?.Lines.Count > AddressUpdate.MostLines)
        {
            throw new ArgumentException($"The address of {Id} has more than {AddressUpdate.MostLines} lines.");
        }
    }
}
