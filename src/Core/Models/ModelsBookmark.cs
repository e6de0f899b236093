using System.Runtime.Serialization;
using MatterportForDataverse.Core.Work;

namespace MatterportForDataverse.Core.Models;

/// <summary>Which models are still to be read.</summary>
[DataContract]
public sealed class ModelsBookmark : DecisionBookmark
{
    /// <summary>Matterport's ids, and what the listing said of each; null for all that were edited.</summary>
    [DataMember(Name = "models", EmitDefaultValue = false)]
    public Dictionary<string, ListedModel>? Models { get; set; }
}
