using MatterportForDataverse.Matterport.Acts;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Transport;

namespace MatterportForDataverse.Matterport.Operations;

/// <summary>Changes a model in a way that costs, shows, or cannot be undone; each document has one root field that is answered.</summary>
internal abstract class ModelActMutation(ModelId model) : GraphQLOperation<ActOutcome>
{
    /// <summary>The model.</summary>
    protected ModelId Model => model;

    /// <summary>The name under which the root field is answered.</summary>
    protected abstract string Root { get; }

    /// <inheritdoc/>
    public override OperationKind Kind => OperationKind.Write;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, object?> Variables => new Dictionary<string, object?> { ["modelId"] = model.Value };

    /// <inheritdoc/>
    public override ActOutcome Read(GraphQLReply reply)
    {
        var answer = reply.Data.At(Root);
        var errors = reply.ErrorsOf(Root).ToArray();
        if (answer.HasValue)
        {
            return IsDone(answer.Value) && errors.Length == 0
                ? new ActOutcome(ActResult.Done, null)
                : new ActOutcome(ActResult.Unknown, errors.FirstOrDefault()?.Code ?? ErrorCodes.Unknown);
        }

        var error = errors.FirstOrDefault() ?? answer.Error;
        return new ActOutcome(
            error is { } refusal && errors.Length <= 1 && ActOutcome.IsRefusal(refusal.Code) && refusal.Path == Root
                ? ActResult.Refused
                : ActResult.Unknown,
            error?.Code ?? ErrorCodes.Unknown
        );
    }

    /// <summary>Whether the answer says that it is done.</summary>
    protected abstract bool IsDone(ReplyNode answer);

    /// <summary>Whether the answer is about the model, and has that value.</summary>
    protected bool Says(ReplyNode answer, string field, string value) =>
        answer.Text("id").ValueOr(null) == Model.Value && answer.Text(field).ValueOr(null) == value;
}
