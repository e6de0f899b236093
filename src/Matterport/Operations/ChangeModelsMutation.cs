using MatterportForDataverse.Matterport.Changes;
using MatterportForDataverse.Matterport.Documents;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Transport;

namespace MatterportForDataverse.Matterport.Operations;

/// <summary>Changes some models in one document; Matterport executes its parts in order.</summary>
internal sealed class ChangeModelsMutation : GraphQLOperation<IReadOnlyDictionary<ModelId, ChangeOutcome>>
{
    public const int MaxModels = 20;

    private readonly List<(ModelId Id, DocumentTemplate Template)> _parts = [];
    private readonly Dictionary<string, object?> _variables = [];

    /// <exception cref="ArgumentException">
    /// There are none or more than <see cref="MaxModels"/>, one twice, or one without anything to change.
    /// </exception>
    public ChangeModelsMutation(IReadOnlyList<ModelChange> changes)
    {
        if (changes.Count is 0 or > MaxModels)
        {
            throw new ArgumentException($"1 to {MaxModels} models can be changed at once.", nameof(changes));
        }

        if (changes.Select(change => change.Id).Distinct().Count() != changes.Count)
        {
            throw new ArgumentException("A model can stand in a change only once.", nameof(changes));
        }

        foreach (var change in changes)
        {
            Add(change);
        }

        Document = DocumentComposer.Compose(nameof(ChangeModelsMutation), _parts.Select(part => part.Template).ToArray());
    }

    public override OperationKind Kind => OperationKind.Write;

    public override string Document { get; }

    public override IReadOnlyDictionary<string, object?> Variables => _variables;

    public override IReadOnlyDictionary<ModelId, ChangeOutcome> Read(GraphQLReply reply) =>
        _parts
            .Select((part, number) => (part.Id, Outcome: OutcomeOf(reply, part.Id, number)))
            .GroupBy(part => part.Id)
            .ToDictionary(parts => parts.Key, parts => Together(parts.Select(part => part.Outcome).ToArray()));

    private void Add(ModelChange change)
    {
        change.EnsureValid();
        if (change.Patch is { IsEmpty: false } patch)
        {
            Add(change.Id, PatchModelMutation.Template, new Dictionary<string, object?> { ["patch"] = patch.Fields });
        }

        if (change.Address is { } address)
        {
            Add(change.Id, UpdateAddressMutation.Template, address.Parts);
        }
    }

    private void Add(ModelId id, DocumentTemplate template, Dictionary<string, object?> variables)
    {
        _variables[DocumentComposer.Variable("id", _parts.Count)] = id.Value;
        foreach (var variable in variables)
        {
            _variables[DocumentComposer.Variable(variable.Key, _parts.Count)] = variable.Value;
        }

        _parts.Add((id, template));
    }

    private static ChangeOutcome OutcomeOf(GraphQLReply reply, ModelId id, int number)
    {
        var alias = DocumentComposer.Alias(number);
        var node = reply.Data.At(alias);
        if (!node.HasValue)
        {
            var error = node.Error ?? new ReplyError(ErrorCodes.Unknown, alias);
            return new ChangeOutcome { Error = error, Ambiguous = MutationErrors.IsOpen(error, alias) };
        }
        if (node.Value.Text("id").ValueOr(null) is { } told && told != id.Value)
        {
            return new ChangeOutcome { Error = new ReplyError(ErrorCodes.Malformed, alias + "/id"), Ambiguous = true };
        }

        return new ChangeOutcome
        {
            Answer = ModelReader.Details(node.Value, id),
            Applied = true,
            Error = reply.ErrorsOf(alias).FirstOrDefault(),
        };
    }

    private static ChangeOutcome Together(IReadOnlyList<ChangeOutcome> parts) =>
        new()
        {
            Answer = parts.LastOrDefault(part => part.Answer is not null)?.Answer,
            Error = parts.FirstOrDefault(part => !part.Applied)?.Error ?? parts.FirstOrDefault(part => part.Error is not null)?.Error,
            Applied = parts.All(part => part.Applied),
            Ambiguous = parts.Any(part => part.Ambiguous),
        };
}
