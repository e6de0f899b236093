using System.Runtime.Serialization;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Core.Models;

/// <summary>What only a listing says of a model, kept until the model has been read whole.</summary>
[DataContract]
public sealed class ListedModel
{
    /// <summary>The content hash; null when something of the listing was unknown.</summary>
    [DataMember(Name = "hash", EmitDefaultValue = false)]
    public string? Hash { get; set; }

    /// <summary>Rooms; null when unknown.</summary>
    [DataMember(Name = "rooms", EmitDefaultValue = false)]
    public int? Rooms { get; set; }

    /// <summary>Tags; null when unknown.</summary>
    [DataMember(Name = "tags", EmitDefaultValue = false)]
    public int? Tags { get; set; }

    /// <summary>What the listing said.</summary>
    public static ListedModel Of(Model listed) =>
        new()
        {
            Hash = ContentHash.Of(listed),
            Rooms = listed.RoomCount.HasValue ? listed.RoomCount.Value : null,
            Tags = listed.TagCount.HasValue ? listed.TagCount.Value : null,
        };

    /// <summary>The model with what its own reading left open.</summary>
    public Model Complete(Model model) =>
        model with
        {
            RoomCount = Rooms is { } rooms ? Answer<int>.Of(rooms) : model.RoomCount,
            TagCount = Tags is { } tags ? Answer<int>.Of(tags) : model.TagCount,
        };
}
