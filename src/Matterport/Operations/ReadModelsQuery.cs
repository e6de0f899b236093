using MatterportForDataverse.Matterport.Documents;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Transport;

namespace MatterportForDataverse.Matterport.Operations;

/// <summary>Everything about some models, in one document.</summary>
internal sealed class ReadModelsQuery : GraphQLOperation<IReadOnlyDictionary<ModelId, ModelReading>>
{
    public const int MaxModels = 50;

    private static readonly DocumentTemplate Template = new(Documents.Document.Of<ReadModelsQuery>());

    private readonly ModelId[] _ids;

    /// <exception cref="ArgumentException">There are none, or more than <see cref="MaxModels"/>.</exception>
    public ReadModelsQuery(IReadOnlyCollection<ModelId> ids)
    {
        _ids = ids.Distinct().ToArray();
        if (_ids.Length is 0 or > MaxModels)
        {
            throw new ArgumentException($"1 to {MaxModels} models can be read at once.", nameof(ids));
        }

        Document = DocumentComposer.Compose(nameof(ReadModelsQuery), _ids.Select(_ => Template).ToArray());
        Variables = Enumerable
            .Range(0, _ids.Length)
            .ToDictionary(number => DocumentComposer.Variable("id", number), number => (object?)_ids[number].Value);
    }

    public override OperationKind Kind => OperationKind.Read;

    public override string Document { get; }

    public override IReadOnlyDictionary<string, object?> Variables { get; }

    public override IReadOnlyDictionary<ModelId, ModelReading> Read(GraphQLReply reply) =>
        Enumerable.Range(0, _ids.Length).ToDictionary(number => _ids[number], number => ReadOne(reply, number));

    private ModelReading ReadOne(GraphQLReply reply, int number)
    {
        var alias = DocumentComposer.Alias(number);
        var node = reply.Data.At(alias);
        // The wrong model under an alias would be written onto the wrong row.
        return node.HasValue && node.Value.Text("id").ValueOr(null) is { } told && told != _ids[number].Value
            ? new ModelReading { Error = new ReplyError(ErrorCodes.Malformed, alias + "/id") }
            : ModelReader.Reading(reply, alias, _ids[number], _ => true);
    }
}
