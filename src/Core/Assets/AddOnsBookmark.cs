using System.Runtime.Serialization;
using MatterportForDataverse.Core.Work;

namespace MatterportForDataverse.Core.Assets;

/// <summary>Of which model the add-ons are to be read.</summary>
[DataContract]
public sealed class AddOnsBookmark : WorkBookmark
{
    /// <summary>The ID of the model in Matterport.</summary>
    [DataMember(Name = "model")]
    public string Model { get; set; } = "";
}
