using MatterportForDataverse.Matterport.Answers;
using MatterportForDataverse.Matterport.Json;

namespace MatterportForDataverse.Matterport.Models;

/// <summary>What replies said about a model. Only <see cref="Id"/> is sure.</summary>
public sealed class Model : ApiObject
{
    /// <summary>The path of the secondary id, by which other systems know the model.</summary>
    public static readonly FieldPath InternalIdPath = new("internalId");

    /// <summary>The path of the state: <c>active</c>, <c>inactive</c> for an archived model, and others.</summary>
    public static readonly FieldPath StatePath = new("state");

    /// <summary>The path of the time of its creation.</summary>
    public static readonly FieldPath CreatedPath = new("created");

    /// <summary>The path of the time of the last change.</summary>
    public static readonly FieldPath ModifiedPath = new("modified");

    /// <summary>The path of how much of the address the public sees: <c>full</c>, <c>partial</c> or <c>none</c>.</summary>
    public static readonly FieldPath AddressVisibilityPath = new("options.addressVisibility");

    /// <summary>The path of who may see it: <c>public</c>, <c>unlisted</c>, <c>private</c> or <c>password</c>.</summary>
    public static readonly FieldPath AccessVisibilityPath = new("accessVisibility");

    private static readonly FieldPath OneLineAddressPath = new("address.address");

    /// <summary>A model of which only the id is known.</summary>
    public Model(ModelId id) => Id = id;

    internal Model(ModelId id, ReplyNode node, Dictionary<string, Answer<string>> told)
        : base(node, told) => Id = id;

    private Model(Model other, FieldPath path, Answer<string> answer)
        : base(other, path, answer) => Id = other.Id;

    /// <summary>The id, which never changes.</summary>
    public ModelId Id { get; }

    /// <summary>The secondary id, by which other systems know the model.</summary>
    public Answer<string> InternalId => Text(InternalIdPath);

    /// <summary>A value of Matterport's <c>ModelState</c>.</summary>
    public Answer<string> State => Text(StatePath);

    /// <summary>Who may see it.</summary>
    public Answer<string> AccessVisibility => Text(AccessVisibilityPath);

    /// <summary>When the model was created, UTC.</summary>
    public Answer<DateTime> Created => Moment(CreatedPath);

    /// <summary>When something of the model last changed, UTC.</summary>
    public Answer<DateTime> Modified => Moment(ModifiedPath);

    /// <summary>How much of the address the public sees.</summary>
    public Answer<string> AddressVisibility => Text(AddressVisibilityPath);

    /// <summary>The whole address in one line, as Matterport writes it.</summary>
    public Answer<string> OneLineAddress => Text(OneLineAddressPath);

    /// <summary>The same model, with this answer at the path; numbers and times in invariant form.</summary>
    public Model With(FieldPath path, Answer<string> answer) => new(this, path, answer);
}
