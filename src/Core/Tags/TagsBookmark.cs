using System.Runtime.Serialization;
using MatterportForDataverse.Core.Work;

namespace MatterportForDataverse.Core.Tags;

/// <summary>Whose tags are to be synchronised. How far a sweep has come stands on the models.</summary>
[DataContract]
public sealed class TagsBookmark : DecisionBookmark
{
    /// <summary>The ids of the models' rows, as 32 digits; null for what is due and what was edited.</summary>
    [DataMember(Name = "models", EmitDefaultValue = false)]
    public string[]? Models { get; set; }
}
