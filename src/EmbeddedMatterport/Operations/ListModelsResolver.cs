using MatterportForDataverse.EmbeddedMatterport.Errors;
using MatterportForDataverse.EmbeddedMatterport.Graph;
using MatterportForDataverse.EmbeddedMatterport.Search;

namespace MatterportForDataverse.EmbeddedMatterport.Operations;

/// <summary>The query <c>models</c>: search by index, newest first unless asked otherwise.</summary>
internal static class ListModelsResolver
{
    private const int DefaultPageSize = 10;

    public static object? Resolve(FieldContext call)
    {
        var include = call.Texts("include") ?? [];
        var sort = call.Objects("sortBy");
        if (sort.Count > 1)
        {
            throw ApiError.NotSimulated("sorting by more than one field");
        }

        var by = sort.Count == 0 ? default(InputObject?) : sort[0];
        var request = new SearchRequest(
            call.Text("query") ?? "*",
            include.Contains("demo"),
            include.Contains("inactive"),
            call.Scope.DemoOnly,
            by?.Text("field") is { } field && field != "created_time" ? field : "created",
            by is null || by.Value.Text("order") == "desc"
        );
        call.Scope.Counters.CountPage();
        return call.Scope.Services.Search.Page(
            request,
            call.Int("pageSize") ?? DefaultPageSize,
            call.Text("offset"),
            call.Scope.Services.Faults.SearchLag
        );
    }
}
