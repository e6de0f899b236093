using MatterportForDataverse.Matterport.Changes;
using MatterportForDataverse.Matterport.Documents;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Transport;

namespace MatterportForDataverse.Matterport.Operations;

/// <summary>Changes some models in one document; Matterport works its steps off in order.</summary>
internal sealed class ChangeModelsMutation : Operation<IReadOnlyDictionary<ModelId, ChangeOutcome>>
{
    public const int Most = 20;

    private readonly List<(ModelId Id, DocumentStep Step)> _steps = [];
    private readonly Dictionary<string, object?> _variables = [];

    /// <exception cref="ArgumentException">There are none or more than <see cref="Most"/>, one twice, or one without anything to change.</exception>
    public ChangeModelsMutation(IReadOnlyList<ModelChange> changes)
    {
        if (changes.Count is 0 or > Most)
            throw new ArgumentException($"1 to {Most} models can be changed at once.", nameof(changes));
        if (changes.Select(change => change.Id).Distinct().Count() != changes.Count)
            throw new ArgumentException("A model can stand in a change only once.", nameof(changes));
        foreach (var change in changes)
            Add(change);
        Document = DocumentComposer.Compose(nameof(ChangeModelsMutation), _steps.Select(step => step.Step).ToArray());
    }

    public override OperationKind Kind => OperationKind.Write;

    public override string Document { get; }

    public override IReadOnlyDictionary<string, object?> Variables => _variables;

    public override IReadOnlyDictionary<ModelId, ChangeOutcome> Read(Reply reply) =>
        _steps
            .Select((step, number) => (step.Id, Outcome: OutcomeOf(reply, step.Id, number)))
            .GroupBy(step => step.Id)
            .ToDictionary(steps => steps.Key, steps => Together(steps.Select(step => step.Outcome).ToArray()));

    private void Add(ModelChange change)
    {
        var before = _steps.Count;
        if (change.Patch is { } patch && PatchModelMutation.Variable(patch) is { Count: > 0 } set)
            Add(change.Id, PatchModelMutation.Step, new Dictionary<string, object?> { ["patch"] = set });
        if (change.Address is { } address)
            Add(change.Id, UpdateAddressMutation.Step, UpdateAddressMutation.Variables(address));
        if (_steps.Count == before)
            throw new ArgumentException("A change without anything to change.", nameof(change));
    }

    private void Add(ModelId id, DocumentStep step, Dictionary<string, object?> variables)
    {
        _variables[DocumentComposer.Variable("id", _steps.Count)] = id.Value;
        foreach (var variable in variables)
            _variables[DocumentComposer.Variable(variable.Key, _steps.Count)] = variable.Value;
        _steps.Add((id, step));
    }

    private static ChangeOutcome OutcomeOf(Reply reply, ModelId id, int number)
    {
        var alias = DocumentComposer.Alias(number);
        var node = reply.Data.At(alias);
        if (!node.HasValue)
        {
            var error = node.Error ?? new ReplyError(ErrorCodes.Unknown, alias);
            return new ChangeOutcome { Error = error, Ambiguous = IsOpen(error, alias) };
        }
        if (node.Value.Text("id").ValueOr(null) is { } told && told != id.Value)
            return new ChangeOutcome { Error = new ReplyError(ErrorCodes.Malformed, alias + "/id"), Ambiguous = true };
        return new ChangeOutcome
        {
            Answer = ModelReader.Details(node.Value, id),
            Applied = true,
            Error = reply.ErrorsOf(alias).FirstOrDefault(),
        };
    }

    // An error inside the answer can empty all of it after the change was made; so can a server that broke half-way.
    private static bool IsOpen(ReplyError error, string alias) =>
        error.Code is ErrorCodes.Unknown or ErrorCodes.Internal || (error.Path != alias && error.Path.Length > 0);

    private static ChangeOutcome Together(IReadOnlyList<ChangeOutcome> steps) =>
        new()
        {
            Answer = steps.LastOrDefault(step => step.Answer is not null)?.Answer,
            Error = steps.FirstOrDefault(step => !step.Applied)?.Error ?? steps.FirstOrDefault(step => step.Error is not null)?.Error,
            Applied = steps.All(step => step.Applied),
            Ambiguous = steps.Any(step => step.Ambiguous),
        };
}
