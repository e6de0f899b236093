using MatterportForDataverse.Matterport.Documents;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Tags;
using MatterportForDataverse.Matterport.Transport;

namespace MatterportForDataverse.Matterport.Operations;

/// <summary>Changes some tags in one document; Matterport executes its parts in order.</summary>
internal sealed class ChangeTagsMutation : GraphQLOperation<IReadOnlyList<TagOutcome>>
{
    public const int MaxChanges = 20;

    private readonly IReadOnlyList<TagChange> _changes;

    /// <exception cref="ArgumentException">There are none or more than <see cref="MaxChanges"/>, or one tag twice.</exception>
    public ChangeTagsMutation(IReadOnlyList<TagChange> changes)
    {
        if (changes.Count is 0 or > MaxChanges)
        {
            throw new ArgumentException($"1 to {MaxChanges} tags can be changed at once.", nameof(changes));
        }

        var known = changes.Where(change => change.TagId is not null).Select(change => (change.Model, change.TagId)).ToArray();
        if (known.Distinct().Count() != known.Length)
        {
            throw new ArgumentException("A tag can stand in a change only once.", nameof(changes));
        }

        _changes = changes;
        Document = DocumentComposer.Compose(nameof(ChangeTagsMutation), changes.Select(TemplateOf).ToArray());
        Variables = changes
            .SelectMany(
                (change, number) => VariablesOf(change).Select(part => (Name: DocumentComposer.Variable(part.Key, number), part.Value))
            )
            .ToDictionary(variable => variable.Name, variable => variable.Value, StringComparer.Ordinal);
    }

    public override OperationKind Kind => OperationKind.Write;

    public override string Document { get; }

    public override IReadOnlyDictionary<string, object?> Variables { get; }

    public override IReadOnlyList<TagOutcome> Read(GraphQLReply reply) =>
        _changes.Select((change, number) => OutcomeOf(reply, change, DocumentComposer.Alias(number))).ToArray();

    private static DocumentTemplate TemplateOf(TagChange change) =>
        change.TagId is null ? AddTagMutation.Template
        : change.Fields is null ? DeleteTagMutation.Template
        : PatchTagMutation.Template;

    private static Dictionary<string, object?> VariablesOf(TagChange change)
    {
        var variables = new Dictionary<string, object?> { ["modelId"] = change.Model.Value };
        if (change.TagId is { } id)
        {
            variables["tagId"] = id;
        }

        if (change.Fields is { } fields)
        {
            variables[change.TagId is null ? "tag" : "patch"] = fields.Values;
        }

        return variables;
    }

    private static TagOutcome OutcomeOf(GraphQLReply reply, TagChange change, string alias)
    {
        var node = reply.Data.At(alias);
        if (!node.HasValue)
        {
            var error = node.Error ?? new ReplyError(ErrorCodes.Unknown, alias);
            return new TagOutcome { Error = error, Ambiguous = MutationErrors.IsOpen(error, alias) };
        }

        return change.Fields is null ? Deleted(node.Value, alias) : Written(reply, node.Value, change, alias);
    }

    private static TagOutcome Deleted(ReplyNode answer, string alias) =>
        answer is { Kind: NodeKind.Boolean, Raw: "true" }
            ? new TagOutcome { Applied = true }
            : new TagOutcome { Error = new ReplyError(ErrorCodes.Unknown, alias), Ambiguous = true };

    private static TagOutcome Written(GraphQLReply reply, ReplyNode answer, TagChange change, string alias)
    {
        var tag = TagReader.Tag(answer);
        return tag is null || (change.TagId ?? tag.Id) != tag.Id
            ? new TagOutcome { Error = new ReplyError(ErrorCodes.Malformed, alias + "/id"), Ambiguous = true }
            : new TagOutcome
            {
                Answer = tag,
                Applied = true,
                Error = reply.ErrorsOf(alias).FirstOrDefault(),
            };
    }
}
