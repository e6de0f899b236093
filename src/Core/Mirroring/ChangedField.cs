using System.Runtime.Serialization;

namespace MatterportForDataverse.Core.Mirroring;

/// <summary>A field that a save changed, as the journal keeps it; values in canonical form, null for empty.</summary>
[DataContract]
public sealed class ChangedField
{
    /// <summary>The field's name, such as <c>address.locality</c>.</summary>
    [DataMember(Name = "field", Order = 0)]
    public string Field { get; set; } = "";

    /// <summary>The value before.</summary>
    [DataMember(Name = "before", Order = 1)]
    public string? Before { get; set; }

    /// <summary>The value after.</summary>
    [DataMember(Name = "after", Order = 2)]
    public string? After { get; set; }
}
