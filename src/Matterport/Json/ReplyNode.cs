using MatterportForDataverse.Matterport.Answers;
using MatterportForDataverse.Matterport.Errors;

namespace MatterportForDataverse.Matterport.Json;

/// <summary>
/// One place in a reply. Errors are marked on the tree once, where their path ends, so that reading a field tells
/// an honest null from a failed one.
/// </summary>
internal sealed class ReplyNode
{
    private readonly Dictionary<string, ReplyNode>? _members;
    private readonly List<ReplyNode>? _items;
    private ReplyError? _error;
    private Dictionary<string, ReplyError>? _missing;

    public ReplyNode(NodeKind kind, string raw) => (Kind, Raw) = (kind, raw);

    public ReplyNode(Dictionary<string, ReplyNode> members) => (Kind, Raw, _members) = (NodeKind.Object, "", members);

    public ReplyNode(List<ReplyNode> items) => (Kind, Raw, _items) = (NodeKind.List, "", items);

    public NodeKind Kind { get; }

    /// <summary>The text of a text, a number or a boolean.</summary>
    public string Raw { get; }

    public IReadOnlyList<ReplyNode> Items => _items ?? (IReadOnlyList<ReplyNode>)[];

    public ReplyNode? Find(string name) => _members is not null && _members.TryGetValue(name, out var member) ? member : null;

    /// <summary>The node, or null when it is null or absent.</summary>
    public ReplyNode? Optional(string name) => Find(name) is { Kind: not NodeKind.Null } member ? member : null;

    /// <exception cref="FormatException">It is not there.</exception>
    public ReplyNode Required(string name) => Optional(name) ?? throw new FormatException($"The reply has no {name}.");

    /// <summary>What the reply says about the field that the names lead to.</summary>
    public Answer<ReplyNode> At(params string[] names)
    {
        var node = this;
        foreach (var name in names)
        {
            if (node.Kind == NodeKind.Null)
            {
                break;
            }

            if (node.Find(name) is not { } next)
            {
                return node.ErrorOfMissing(name) is { } error ? Answer<ReplyNode>.Failed(error) : Answer<ReplyNode>.Absent;
            }

            node = next;
        }
        if (node.Kind != NodeKind.Null)
        {
            return Answer<ReplyNode>.Of(node);
        }

        return node._error is { } failed ? Answer<ReplyNode>.Failed(failed) : Answer<ReplyNode>.Null;
    }

    /// <summary>Notes an error where its path ends, or where the reply ends on its way.</summary>
    public void Mark(ReplyError error, IReadOnlyList<string> path, int from = 0)
    {
        if (from == path.Count || Kind == NodeKind.Null)
        {
            MarkAll(error);
        }
        else if (Child(path[from]) is { } child)
        {
            child.Mark(error, path, from + 1);
        }
        else if (Kind == NodeKind.Object)
        {
            (_missing ??= new(StringComparer.Ordinal))[path[from]] = error;
        }
        else
        {
            MarkAll(error);
        }
    }

    private ReplyNode? Child(string segment) =>
        Kind == NodeKind.List && int.TryParse(segment, out var index) && index >= 0 && index < Items.Count ? Items[index] : Find(segment);

    private ReplyError? ErrorOfMissing(string name) => _missing is not null && _missing.TryGetValue(name, out var error) ? error : _error;

    private void MarkAll(ReplyError error)
    {
        _error ??= error;
        foreach (var child in _members?.Values ?? Enumerable.Empty<ReplyNode>())
        {
            child.MarkAll(error);
        }

        foreach (var item in Items)
        {
            item.MarkAll(error);
        }
    }
}
