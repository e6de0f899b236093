using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Search;
using MatterportForDataverse.Matterport.Transport;

namespace MatterportForDataverse.Matterport.Operations;

/// <summary>One page of a search, with every field that a listing can tell.</summary>
internal sealed class SearchModelsQuery(ModelSearch search) : GraphQLOperation<ModelPage>
{
    public override OperationKind Kind => OperationKind.Read;

    public override string Document { get; } = Documents.Document.Of<SearchModelsQuery>();

    public override IReadOnlyDictionary<string, object?> Variables { get; } = VariablesOf(search);

    public override ModelPage Read(GraphQLReply reply)
    {
        var hits = reply.Data.Required("models");
        var listed = hits.Required("results");
        if (listed.Kind != NodeKind.List)
        {
            throw new FormatException("The results are no list.");
        }

        var models = listed.Items.Select(ModelReader.Hit).OfType<Model>().ToArray();
        return new ModelPage
        {
            Models = models,
            NextOffset = hits.Text("nextOffset").ValueOr(null) is { Length: > 0 } offset ? offset : null,
            Unreadable = listed.Items.Count - models.Length,
            IsComplete = !reply.ErrorsOf("models").Any(),
        };
    }

    private static Dictionary<string, object?> VariablesOf(ModelSearch search)
    {
        var variables = new Dictionary<string, object?> { ["query"] = search.Query.Text, ["pageSize"] = search.PageSize };
        if (search.IncludeArchived)
        {
            variables["include"] = new[] { "inactive" };
        }

        if (search.Offset is not null)
        {
            variables["offset"] = search.Offset;
        }
        // GraphQL takes one value where a list is due.
        if (search.Sort is { } sort)
        {
            variables["sortBy"] = new Dictionary<string, object?> { ["field"] = sort.Field, ["order"] = "asc" };
        }

        return variables;
    }
}
