using MatterportForDataverse.EmbeddedMatterport.Errors;

namespace MatterportForDataverse.EmbeddedMatterport.Folders;

/// <summary>A folder of models.</summary>
/// <param name="Id">25 letters and digits.</param>
/// <param name="Name">What it is called.</param>
/// <param name="ParentId">Null for the root.</param>
/// <param name="Created">In UTC, whole seconds.</param>
public sealed record ModelFolder(string Id, string Name, string? ParentId, DateTime Created);

/// <summary>The account's folders, beginning with the root. Which models are in them is not simulated. Not kept between runs.</summary>
internal sealed class AccountFolders(ModelFolder root)
{
    private readonly Lock _lock = new();
    private IReadOnlyList<ModelFolder> _all = [root];

    public ModelFolder Root => root;

    /// <exception cref="ApiError">There is no such folder.</exception>
    public ModelFolder Find(string id) => _all.FirstOrDefault(folder => folder.Id == id) ?? throw ApiError.NotFound("Folder", id);

    public IReadOnlyList<ModelFolder> In(ModelFolder parent) => [.. _all.Where(folder => folder.ParentId == parent.Id)];

    public string PathOf(ModelFolder folder) => folder.ParentId is { } parent ? $"{PathOf(Find(parent)).TrimEnd('/')}/{folder.Name}" : "/";

    public void Add(ModelFolder folder)
    {
        lock (_lock)
        {
            _all = [.. _all, folder];
        }
    }
}
