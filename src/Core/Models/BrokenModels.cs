using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Models;

/// <summary>Models that cannot be read whole: their rows remember it until they change, or everything is listed.</summary>
internal static class BrokenModels
{
    /// <summary>Marks their rows, so that not each listing that brings them tries to read them.</summary>
    /// <param name="rows">The rows as the system.</param>
    /// <param name="account">The account.</param>
    /// <param name="models">Matterport's ids, and what a listing said of each.</param>
    public static void Mark(IRows rows, RowReference account, IReadOnlyDictionary<string, ListedModel> models)
    {
        var marked = ModelMirror
            .Find(rows, account, [.. models.Keys], [ModelTable.MatterportId.Name, ModelTable.ContentHash.Name])
            .Where(row => models[row.Key].Hash is { } hash && hash != row.Value.Get(ModelTable.ContentHash))
            .Select(row =>
                new Row(ModelTable.Table) { Id = row.Value.Id, Version = row.Value.Version }.Set(
                    ModelTable.ContentHash,
                    ContentHash.Broken(models[row.Key].Hash)
                )
            )
            .ToArray();
        if (marked.Length > 0)
        {
            rows.UpsertMany(marked);
        }
    }
}
