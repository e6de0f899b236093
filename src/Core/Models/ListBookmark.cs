using System.Runtime.Serialization;
using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Work;

namespace MatterportForDataverse.Core.Models;

/// <summary>Where a listing of an account continues.</summary>
[DataContract]
public sealed class ListBookmark : WorkBookmark
{
    /// <summary>How far a listing looks back behind the largest <c>modified</c> seen: the search index may lag.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromMinutes(15);

    /// <summary>The search, fixed when the listing began, so that its pages belong together. Null lists everything.</summary>
    [DataMember(Name = "since", EmitDefaultValue = false)]
    public string? Since { get; set; }

    /// <summary>The next page's offset; null for the first page.</summary>
    [DataMember(Name = "offset", EmitDefaultValue = false)]
    public string? Offset { get; set; }

    /// <summary>When the listing began: a mapping that is changed after that is not in it.</summary>
    [DataMember(Name = "begunOn", EmitDefaultValue = false)]
    public string? BegunOn { get; set; }

    /// <summary>The pages read so far.</summary>
    [DataMember(Name = "pages", EmitDefaultValue = false)]
    public int Pages { get; set; }

    /// <summary>The largest <c>modified</c> seen that is not later than the beginning of the listing.</summary>
    [DataMember(Name = "newest", EmitDefaultValue = false)]
    public string? Newest { get; set; }

    /// <summary>Models listed.</summary>
    [DataMember(Name = "listed", EmitDefaultValue = false)]
    public int Listed { get; set; }

    /// <summary>A page could not be read to its end, so the watermark must stay.</summary>
    [DataMember(Name = "incomplete", EmitDefaultValue = false)]
    public bool Incomplete { get; set; }

    /// <summary>Hits that Matterport could not describe, not even by their ids.</summary>
    [DataMember(Name = "unreadable", EmitDefaultValue = false)]
    public int Unreadable { get; set; }

    /// <summary>Rows of models that were created before this have been compared with the pages; null before the first page.</summary>
    [DataMember(Name = "checkedTo", EmitDefaultValue = false)]
    public string? CheckedTo { get; set; }

    /// <summary>Models created in the very second of <see cref="CheckedTo"/> that have been compared too.</summary>
    [DataMember(Name = "checkedIds", EmitDefaultValue = false)]
    public List<string>? CheckedIds { get; set; }

    /// <summary>Models that no page brought, still to be searched for by their ids.</summary>
    [DataMember(Name = "unlisted", EmitDefaultValue = false)]
    public List<string>? Unlisted { get; set; }

    /// <summary>Models that no search brought, still to be asked for one by one.</summary>
    [DataMember(Name = "unfound", EmitDefaultValue = false)]
    public List<string>? Unfound { get; set; }

    /// <summary>The last page is read; what remains of the listing is to ask for what it did not bring.</summary>
    [DataMember(Name = "isRead", EmitDefaultValue = false)]
    public bool IsRead { get; set; }

    /// <summary>The list is read to its end; what remains is to send.</summary>
    [DataMember(Name = "isListed", EmitDefaultValue = false)]
    public bool IsListed { get; set; }

    /// <summary>Some of what was listed is read by work of its own, so that sending waits for it.</summary>
    [DataMember(Name = "hasLeft", EmitDefaultValue = false)]
    public bool HasLeft { get; set; }

    /// <summary>
    /// Mappings that were changed before this have been compared, UTC to the second; only where the account does not say so, because its
    /// clocks were reset.
    /// </summary>
    [DataMember(Name = "comparedOn", EmitDefaultValue = false)]
    public string? ComparedOn { get; set; }

    /// <summary>Where a listing begins for the account: everything, or what changed since the watermark.</summary>
    public static ListBookmark Begin(Account account, bool full) =>
        new()
        {
            Since = full || account.Watermark is not { } watermark ? null : Text(watermark - Overlap),
            ComparedOn = account.LastFullOn is null && account.ComparedOn is { } compared ? Text(compared) : null,
        };
}
