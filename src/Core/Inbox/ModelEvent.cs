using System.Runtime.Serialization;
using System.Text;
using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Core.Inbox;

/// <summary>
/// What Matterport's webhooks send, in both versions: of it we take which model it is about and of which type it is, and believe nothing
/// else. Nobody signs it.
/// </summary>
[DataContract]
public sealed class ModelEvent
{
    /// <summary>The largest payload that is looked at, in KB.</summary>
    public const int MostKilobytes = 64;

    private static readonly string[] OfBundles = ["bundle_updated", "bundle_requested", "bundle_completed"];

    private static readonly string[] Types =
    [
        "activation_state_changed",
        "created",
        "deleted",
        "details_changed",
        "inserted",
        "processed",
        "restored",
        "transferred_in",
        "transferred_out",
        "updated",
        "uploaded",
        "visibility_changed",
        .. OfBundles,
    ];

    [DataMember(Name = "modelId", IsRequired = true)]
    private string? _modelId = null;

    [DataMember(Name = "type", IsRequired = true)]
    private string? _type = null;

    private ModelEvent() { }

    /// <summary>The model.</summary>
    public ModelId Model => ModelId.Parse(_modelId!);

    /// <summary>Whether Matterport documents such events.</summary>
    public bool IsKnown => Types.Contains(_type);

    /// <summary>Whether it is about add-ons of the model.</summary>
    public bool IsOfBundles => OfBundles.Contains(_type);

    /// <summary>The event in a payload.</summary>
    /// <exception cref="ModelEventException">It is too large, or none.</exception>
    public static ModelEvent Read(string payload) =>
        Encoding.UTF8.GetByteCount(payload) > MostKilobytes * 1024 ? throw ModelEventException.TooLarge()
        : Json.TryRead<ModelEvent>(payload) is { IsWhole: true } happened ? happened
        : throw ModelEventException.Invalid();

    // The id itself: a link to a model is nothing that Matterport sends.
    private bool IsWhole => _type is { Length: > 0 } && _modelId is not null && ModelId.TryParse(_modelId)?.Value == _modelId;
}
