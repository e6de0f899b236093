using MatterportForDataverse.Matterport.Documents;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Tags;
using MatterportForDataverse.Matterport.Transport;

namespace MatterportForDataverse.Matterport.Operations;

/// <summary>The tags of some models in one document, and of those that want it the floors, rooms and sweeps.</summary>
internal sealed class ReadTagsQuery : GraphQLOperation<IReadOnlyDictionary<ModelId, TagsReading>>
{
    public const int MaxModels = ReadModelsQuery.MaxModels;

    private static readonly DocumentTemplate Template = new(Documents.Document.Of<ReadTagsQuery>());
    private static readonly DocumentTemplate WithContents = new(Documents.Document.Named("ReadContentsQuery"));
    private static readonly DocumentTemplate Only = new(Documents.Document.Named("ConfirmTagsQuery"));

    private readonly IReadOnlyList<TagsRequest> _requests;

    /// <exception cref="ArgumentException">There are none or more than <see cref="MaxModels"/>, or one model twice.</exception>
    public ReadTagsQuery(IReadOnlyList<TagsRequest> requests)
    {
        if (requests.Count is 0 or > MaxModels)
        {
            throw new ArgumentException($"The tags of 1 to {MaxModels} models can be read at once.", nameof(requests));
        }

        if (requests.Select(request => request.Id).Distinct().Count() != requests.Count)
        {
            throw new ArgumentException("A model can stand in a request only once.", nameof(requests));
        }

        _requests = requests;
        Document = DocumentComposer.Compose(nameof(ReadTagsQuery), requests.Select(TemplateOf).ToArray());
        Variables = Enumerable
            .Range(0, requests.Count)
            .SelectMany(number => VariablesOf(requests[number], number))
            .ToDictionary(variable => variable.Name, variable => variable.Value, StringComparer.Ordinal);
    }

    public override OperationKind Kind => OperationKind.Read;

    public override string Document { get; }

    public override IReadOnlyDictionary<string, object?> Variables { get; }

    public override IReadOnlyDictionary<ModelId, TagsReading> Read(GraphQLReply reply) =>
        Enumerable
            .Range(0, _requests.Count)
            .ToDictionary(number => _requests[number].Id, number => ReadOne(reply, _requests[number], DocumentComposer.Alias(number)));

    private static DocumentTemplate TemplateOf(TagsRequest request) =>
        request.Only is not null ? Only
        : request.WithContents ? WithContents
        : Template;

    private static IEnumerable<(string Name, object? Value)> VariablesOf(TagsRequest request, int number)
    {
        yield return (DocumentComposer.Variable("id", number), request.Id.Value);
        if (request.Only is { } tags)
        {
            yield return (DocumentComposer.Variable("tagIds", number), tags);
        }
    }

    private static TagsReading ReadOne(GraphQLReply reply, TagsRequest request, string alias)
    {
        var errors = reply.ErrorsOf(alias).ToArray();
        if (errors.Length > 0)
        {
            return new TagsReading
            {
                Error = errors[0],
                NotFound = errors.Any(error => error.Code == ErrorCodes.NotFound && error.Path == alias),
                Archived = errors.Any(error => error.Code == ErrorCodes.ModelInactive),
            };
        }

        var model = reply.Data.At(alias);
        return !model.HasValue ? Unknown(ErrorCodes.Unknown, alias)
            // The tags of another model would be taken for this one's.
            : model.Value.Text("id").ValueOr(null) != request.Id.Value ? Unknown(ErrorCodes.Malformed, alias + "/id")
            : TagReader.Lists(model.Value, request is { WithContents: true, Only: null }) ?? Unknown(ErrorCodes.Malformed, alias);
    }

    private static TagsReading Unknown(string code, string path) => new() { Error = new ReplyError(code, path) };
}
