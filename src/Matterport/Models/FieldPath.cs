namespace MatterportForDataverse.Matterport.Models;

/// <summary>
/// Where a field stands in what Matterport answers about an object, and in what it takes: names with dots between them, such as
/// <c>publication.contact.name</c>. A number names an item of a list.
/// </summary>
public sealed class FieldPath
{
    /// <summary>The path of these names.</summary>
    public FieldPath(string text)
    {
        Text = text;
        Names = text.Split('.');
        Index = int.TryParse(Names[Names.Count - 1], out var index) ? index : null;
    }

    /// <summary>The whole path.</summary>
    public string Text { get; }

    /// <summary>Its names, outermost first.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The place in a list, from 0; null where the path leads to no item of one.</summary>
    public int? Index { get; }

    /// <summary>The innermost name: of the list, where the path leads to an item of one.</summary>
    public string Last => Names[Names.Count - (Index is null ? 1 : 2)];

    /// <inheritdoc />
    public override string ToString() => Text;
}
