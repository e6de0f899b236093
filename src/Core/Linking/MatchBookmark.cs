using System.Runtime.Serialization;
using MatterportForDataverse.Core.Work;

namespace MatterportForDataverse.Core.Linking;

/// <summary>Where the search for the models of records continues.</summary>
[DataContract]
public sealed class MatchBookmark : WorkBookmark
{
    /// <summary>Which records, as FetchXML.</summary>
    [DataMember(Name = "query")]
    public string Query { get; set; } = "";

    /// <summary>Where the last page of records ended; null before the first page.</summary>
    [DataMember(Name = "after", EmitDefaultValue = false)]
    public string? After { get; set; }
}
