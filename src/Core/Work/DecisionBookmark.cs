using System.Runtime.Serialization;

namespace MatterportForDataverse.Core.Work;

/// <summary>Work that may do what a person decided about what is missing.</summary>
[DataContract]
public class DecisionBookmark : WorkBookmark
{
    /// <summary>What a person decided about what is missing; null where it is not about that.</summary>
    [DataMember(Name = "decision", EmitDefaultValue = false)]
    public string? Decision { get; set; }

    /// <summary>Until when was missing what the person was asked about, UTC to the second; null when nobody was asked.</summary>
    [DataMember(Name = "askedUntil", EmitDefaultValue = false)]
    public string? AskedUntil { get; set; }
}
