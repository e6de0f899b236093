using System.Runtime.Serialization;
using MatterportForDataverse.Core.Models;

namespace MatterportForDataverse.Core.Work;

/// <summary>Where a piece of work goes on. Moves only after what lies before it has been written.</summary>
[DataContract]
public sealed class WorkBookmark
{
    /// <summary>Listing: the search, fixed when the listing began, so that its pages belong together. Null lists everything.</summary>
    [DataMember(Name = "since", EmitDefaultValue = false)]
    public string? Since { get; set; }

    /// <summary>Listing: the next page's offset; null for the first page.</summary>
    [DataMember(Name = "offset", EmitDefaultValue = false)]
    public string? Offset { get; set; }

    /// <summary>Listing: the pages read so far.</summary>
    [DataMember(Name = "pages", EmitDefaultValue = false)]
    public int Pages { get; set; }

    /// <summary>Listing: the largest <c>modified</c> seen.</summary>
    [DataMember(Name = "newest", EmitDefaultValue = false)]
    public string? Newest { get; set; }

    /// <summary>Listing: models listed.</summary>
    [DataMember(Name = "listed", EmitDefaultValue = false)]
    public int Listed { get; set; }

    /// <summary>Listing: something could not be read, so the watermark must stay.</summary>
    [DataMember(Name = "incomplete", EmitDefaultValue = false)]
    public bool Incomplete { get; set; }

    /// <summary>Listing: the list is read to its end; what remains is to send.</summary>
    [DataMember(Name = "isListed", EmitDefaultValue = false)]
    public bool IsListed { get; set; }

    /// <summary>Listing: some of what was listed is read by work of its own, so that sending waits for it.</summary>
    [DataMember(Name = "hasLeft", EmitDefaultValue = false)]
    public bool HasLeft { get; set; }

    /// <summary>Made by the clock, not by a person.</summary>
    [DataMember(Name = "byClock", EmitDefaultValue = false)]
    public bool ByClock { get; set; }

    /// <summary>Reading: the models still to be read, and what the listing said of each.</summary>
    [DataMember(Name = "models", EmitDefaultValue = false)]
    public Dictionary<string, ListedModel>? Models { get; set; }
}
