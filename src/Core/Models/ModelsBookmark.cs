using System.Runtime.Serialization;
using MatterportForDataverse.Core.Work;

namespace MatterportForDataverse.Core.Models;

/// <summary>Which models are still to be read.</summary>
[DataContract]
public sealed class ModelsBookmark : WorkBookmark
{
    /// <summary>Matterport's ids, and what the listing said of each; null for all that were edited.</summary>
    [DataMember(Name = "models", EmitDefaultValue = false)]
    public Dictionary<string, ListedModel>? Models { get; set; }

    /// <summary>What a person decided about the models that are missing; null where it is not about them.</summary>
    [DataMember(Name = "decision", EmitDefaultValue = false)]
    public string? Decision { get; set; }

    /// <summary>Until when models were missing that the person was asked about, UTC to the second; null when nobody was asked.</summary>
    [DataMember(Name = "askedUntil", EmitDefaultValue = false)]
    public string? AskedUntil { get; set; }
}
