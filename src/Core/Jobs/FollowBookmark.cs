using System.Runtime.Serialization;
using MatterportForDataverse.Core.Work;

namespace MatterportForDataverse.Core.Jobs;

/// <summary>Where looking at the work of tags continues.</summary>
[DataContract]
public sealed class FollowBookmark : WorkBookmark
{
    /// <summary>Work that came to an end after this is looked at once more, UTC to the second.</summary>
    [DataMember(Name = "since")]
    public string Since { get; set; } = "";

    /// <summary>Where the last page of tags ended; null before the first page.</summary>
    [DataMember(Name = "after", EmitDefaultValue = false)]
    public string? After { get; set; }
}
