using System.Runtime.Serialization;

namespace MatterportForDataverse.Core.Work;

/// <summary>Where the comparison of records with their models continues.</summary>
[DataContract]
public sealed class CompareBookmark : WorkBookmark
{
    /// <summary>Mappings that were changed after this concern it, UTC to the second; null for all mappings.</summary>
    [DataMember(Name = "since", EmitDefaultValue = false)]
    public string? Since { get; set; }

    /// <summary>Only what refused to be written before is compared, in all of its fields.</summary>
    [DataMember(Name = "isRetry", EmitDefaultValue = false)]
    public bool IsRetry { get; set; }

    /// <summary>Where the last page of links ended; null before the first page.</summary>
    [DataMember(Name = "after", EmitDefaultValue = false)]
    public string? After { get; set; }
}
