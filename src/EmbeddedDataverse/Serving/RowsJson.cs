using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>Writes the rows of one response, with the rows that come along.</summary>
internal sealed class RowsJson(
    TableMetadata table,
    EdmTypes types,
    WebApiRequest request,
    SelectedColumns? selected,
    IReadOnlyList<Expansion> expanded
)
{
    private readonly RowSerializer _rows = new(table, types.Navigations, request.Prefer);

    public JsonObject Of(Entity row)
    {
        var additions = expanded.Select(one => one.Take(request, row)).ToArray();
        var json = _rows.ToJson(row, selected?.Columns);
        foreach (var add in additions)
        {
            add(json);
        }

        return json;
    }
}
