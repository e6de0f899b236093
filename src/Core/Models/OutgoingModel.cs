using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Changes;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Models;

/// <summary>A model on its way to Matterport: what was intended, what Matterport held, and the change, if there is one to send.</summary>
internal sealed record OutgoingModel(SendIntent Intent, Model Theirs, RowMerge Merge, ModelChange? Change)
{
    /// <summary>The mirror row; read again before the answer is written.</summary>
    public Row Mirror { get; init; } = Intent.Mirror;

    /// <summary>What Matterport answered; what it held where nothing was sent.</summary>
    public Model? Answer { get; init; }

    /// <summary>Matterport's id.</summary>
    public string Id => Theirs.Id.Value;

    /// <summary>The fields that are sent.</summary>
    public IReadOnlyList<FieldMerge> Sent { get; } = OutgoingChange.Sendable(Merge, Theirs);

    /// <summary>True when a part of the address is unknown, so that the address waits.</summary>
    public bool HasUnknownAddress =>
        Merge.HasOutgoing
        && Sent.Count < Merge.Outgoing.Count()
        && Merge.Merged.All(merge => merge.Restored is null)
        && OutgoingChange.IsAddressSendable(Merge);

    /// <summary>What a person is told of the model, which is set aside with what cannot be sent; null when all of it could be.</summary>
    public IReadOnlyList<Phrase>? Waits => HasUnknownAddress ? [Phrase.Of("issue.address-unknown")] : Merge.Refusals;

    /// <summary>What sort of issue that is.</summary>
    public IssueKind WaitsAs => HasUnknownAddress ? IssueKind.Unreadable : IssueKind.Rejected;

    /// <summary>
    /// True when a value there does not fit here, where ours was edited: neither is sent nor taken until one of them changes.
    /// </summary>
    public bool HasMisfit => Merge.DoesNotFit.Any(merge => !merge.Field.Same(merge.Ours, merge.Base));
}
