using System.Runtime.Serialization;
using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Core.Linking;

/// <summary>A model as custom APIs show it: found by a search, or suggested for a property.</summary>
[DataContract]
public sealed class ModelSuggestion
{
    /// <summary>Matterport's id.</summary>
    [DataMember(Name = "modelId", Order = 0)]
    public string ModelId { get; set; } = "";

    /// <summary>Its name in Matterport.</summary>
    [DataMember(Name = "name", Order = 1)]
    public string? Name { get; set; }

    /// <summary>Its address in one line.</summary>
    [DataMember(Name = "address", Order = 2)]
    public string? Address { get; set; }

    /// <summary>Its state, as Matterport calls it.</summary>
    [DataMember(Name = "state", Order = 3)]
    public string? State { get; set; }

    /// <summary>Who may see it, as Matterport calls it.</summary>
    [DataMember(Name = "visibility", Order = 4)]
    public string? Visibility { get; set; }

    /// <summary>The account that it is in.</summary>
    [DataMember(Name = "accountId", Order = 5)]
    public string AccountId { get; set; } = "";

    /// <summary>How well it fits, 0 to 100; 0 for a search.</summary>
    [DataMember(Name = "score", Order = 6)]
    public decimal Score { get; set; }

    /// <summary>Why, in words.</summary>
    [DataMember(Name = "reasons", Order = 7)]
    public string[] Reasons { get; set; } = [];

    /// <summary>The property that has it already; null when it is free.</summary>
    [DataMember(Name = "linkedTo", Order = 8)]
    public string? LinkedTo { get; set; }
}
