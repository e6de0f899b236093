using System.Runtime.Serialization;
using MatterportForDataverse.Core.Work;

namespace MatterportForDataverse.Core.Linking;

/// <summary>Where the search for the models of records continues: first which records there are, then some of them each.</summary>
[DataContract]
public sealed class MatchBookmark : WorkBookmark
{
    /// <summary>Which records, as FetchXML; empty where the records are named.</summary>
    [DataMember(Name = "query", EmitDefaultValue = false)]
    public string? Query { get; set; }

    /// <summary>The ids of the records.</summary>
    [DataMember(Name = "records", EmitDefaultValue = false)]
    public Guid[]? Records { get; set; }

    /// <summary>How many of them have been looked at.</summary>
    [DataMember(Name = "done", EmitDefaultValue = false)]
    public int Done { get; set; }
}
