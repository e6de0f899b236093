using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Tags;

namespace MatterportForDataverse.Matterport.Operations;

/// <summary>What a reply without errors says about what is inside a model.</summary>
internal static class TagReader
{
    /// <summary>The lists that were asked for; null when one of them is not there whole.</summary>
    public static TagsReading? Lists(ReplyNode model, bool withContents)
    {
        var tags = List(model, "mattertags", (id, node) => new Tag(id, node));
        if (!withContents)
        {
            return tags is null ? null : new TagsReading { Tags = tags };
        }

        var floors = List(model, "floors", (id, node) => new Floor(id, node));
        var rooms = List(model, "rooms", (id, node) => new Room(id, node));
        var sweeps = List(model, "locations", (id, node) => new Sweep(id, node));
        return tags is null || floors is null || rooms is null || sweeps is null
            ? null
            : new TagsReading
            {
                Tags = tags,
                Floors = floors,
                Rooms = rooms,
                Sweeps = sweeps,
            };
    }

    /// <summary>The tag that a mutation answered; null when it cannot be told which one.</summary>
    public static Tag? Tag(ReplyNode node) => Item(node, (id, tag) => new Tag(id, tag));

    // A list with an item that has no id, or the same one twice, is not the list of what there is.
    private static T[]? List<T>(ReplyNode model, string name, Func<string, ReplyNode, T> make)
        where T : class
    {
        var list = model.Optional(name);
        if (list is not { Kind: NodeKind.List })
        {
            return null;
        }

        var items = list.Items.Select(item => Item(item, make)).OfType<T>().ToArray();
        var ids = list.Items.Select(item => item.Text("id").ValueOr(null)).Distinct();
        return items.Length == list.Items.Count && ids.Count() == items.Length ? items : null;
    }

    private static T? Item<T>(ReplyNode node, Func<string, ReplyNode, T> make)
        where T : class => node.Text("id").ValueOr(null) is { Length: > 0 } id ? make(id, node) : null;
}
