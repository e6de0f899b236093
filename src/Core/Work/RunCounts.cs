using System.Runtime.Serialization;

namespace MatterportForDataverse.Core.Work;

/// <summary>What a piece of work did. Kept on its row, and added up on the run.</summary>
[DataContract]
public sealed class RunCounts
{
    /// <summary>Models that Matterport told us of.</summary>
    [DataMember(Name = "read", EmitDefaultValue = false)]
    public int Read { get; set; }

    /// <summary>Mirror rows made.</summary>
    [DataMember(Name = "created", EmitDefaultValue = false)]
    public int Created { get; set; }

    /// <summary>Mirror rows changed.</summary>
    [DataMember(Name = "updated", EmitDefaultValue = false)]
    public int Updated { get; set; }

    /// <summary>Models that needed neither a read nor a write.</summary>
    [DataMember(Name = "unchanged", EmitDefaultValue = false)]
    public int Unchanged { get; set; }

    /// <summary>Models changed in Matterport.</summary>
    [DataMember(Name = "sent", EmitDefaultValue = false)]
    public int Sent { get; set; }

    /// <summary>Fields newly put before a person.</summary>
    [DataMember(Name = "conflicts", EmitDefaultValue = false)]
    public int Conflicts { get; set; }

    /// <summary>Models that could not be read or written.</summary>
    [DataMember(Name = "failed", EmitDefaultValue = false)]
    public int Failed { get; set; }

    /// <summary>Models with edits that wait because writing to Matterport is switched off.</summary>
    [DataMember(Name = "waiting", EmitDefaultValue = false)]
    public int Waiting { get; set; }

    /// <summary>Models with edits that are not sent because the environment is a copy.</summary>
    [DataMember(Name = "withheld", EmitDefaultValue = false)]
    public int Withheld { get; set; }

    /// <summary>Records linked to the model that is theirs.</summary>
    [DataMember(Name = "linked", EmitDefaultValue = false)]
    public int Linked { get; set; }

    /// <summary>Records whose models were suggested.</summary>
    [DataMember(Name = "suggested", EmitDefaultValue = false)]
    public int Suggested { get; set; }

    /// <summary>Records for which no model was found.</summary>
    [DataMember(Name = "unmatched", EmitDefaultValue = false)]
    public int Unmatched { get; set; }

    /// <summary>Requests to Matterport.</summary>
    [DataMember(Name = "matterportRequests", EmitDefaultValue = false)]
    public int MatterportRequests { get; set; }

    /// <summary>Requests to Dataverse.</summary>
    [DataMember(Name = "dataverseRequests", EmitDefaultValue = false)]
    public int DataverseRequests { get; set; }

    /// <summary>True when something was changed on either side, or needs a person.</summary>
    public bool HasEffect => Created + Updated + Sent + Conflicts + Failed > 0;

    /// <summary>Adds another piece's counts.</summary>
    public void Add(RunCounts other)
    {
        Read += other.Read;
        Created += other.Created;
        Updated += other.Updated;
        Unchanged += other.Unchanged;
        Sent += other.Sent;
        Conflicts += other.Conflicts;
        Failed += other.Failed;
        Waiting += other.Waiting;
        Withheld += other.Withheld;
        Linked += other.Linked;
        Suggested += other.Suggested;
        Unmatched += other.Unmatched;
        MatterportRequests += other.MatterportRequests;
        DataverseRequests += other.DataverseRequests;
    }
}
