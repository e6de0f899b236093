using System.Globalization;
using MatterportForDataverse.Matterport.Answers;
using MatterportForDataverse.Matterport.Json;

namespace MatterportForDataverse.Matterport.Models;

/// <summary>
/// What replies said about one object of Matterport's, such as a model. Fields are read by their path; what was not asked for is absent,
/// and a value of another shape than asked for is a failure.
/// </summary>
public class ApiObject
{
    private readonly ReplyNode _node;
    private readonly Dictionary<string, Answer<string>> _told;

    /// <summary>An object about which nothing is known.</summary>
    public ApiObject()
        : this(new ReplyNode(new Dictionary<string, ReplyNode>()), []) { }

    internal ApiObject(ReplyNode node, Dictionary<string, Answer<string>> told) => (_node, _told) = (node, told);

    /// <summary>A text, or another single value as text.</summary>
    public Answer<string> Text(FieldPath path) =>
        _told.TryGetValue(path.Text, out var told) ? told
        : path.Index is { } index ? Item(path, index)
        : _node.Text(NamesOf(path));

    /// <summary>A text in a group that may be missing as a whole: while the group is null, the text is absent and not empty.</summary>
    public Answer<string> TextOfGroup(FieldPath path) =>
        _told.ContainsKey(path.Text) || _node.At(path.Names.Take(path.Names.Count - 1).ToArray()) is { IsNull: false }
            ? Text(path)
            : Answer<string>.Absent;

    /// <summary>A whole number.</summary>
    public Answer<int> Count(FieldPath path) =>
        _told.TryGetValue(path.Text, out var told)
            ? told.Select(text => int.Parse(text, CultureInfo.InvariantCulture))
            : _node.Count(NamesOf(path));

    /// <summary>A decimal number.</summary>
    public Answer<decimal> Number(FieldPath path) =>
        _told.TryGetValue(path.Text, out var told)
            ? told.Select(text => decimal.Parse(text, CultureInfo.InvariantCulture))
            : _node.Decimal(NamesOf(path));

    /// <summary>Yes or no.</summary>
    public Answer<bool> Flag(FieldPath path) =>
        _told.TryGetValue(path.Text, out var told) ? told.Select(text => text == "true") : _node.Flag(NamesOf(path));

    /// <summary>A list of texts; an answer that was put in its place has one a line.</summary>
    public Answer<IReadOnlyList<string>> Texts(FieldPath path) =>
        _told.TryGetValue(path.Text, out var told)
            ? told.Select(text => (IReadOnlyList<string>)text.Split('\n'))
            : _node.Texts(NamesOf(path));

    /// <summary>A time, UTC.</summary>
    public Answer<DateTime> Moment(FieldPath path) =>
        _told.TryGetValue(path.Text, out var told)
            ? told.Select(text =>
                DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal)
            )
            : _node.Moment(NamesOf(path));

    /// <summary>The same object, with this answer at the path; numbers and times in invariant form.</summary>
    public ApiObject Answering(FieldPath path, Answer<string> answer) => new(this, path, answer);

    private protected ApiObject(ApiObject other, FieldPath path, Answer<string> answer)
        : this(other._node, new Dictionary<string, Answer<string>>(other._told, StringComparer.Ordinal) { [path.Text] = answer }) { }

    private Answer<string> Item(FieldPath path, int index) =>
        _node.Texts(path.Names.Take(path.Names.Count - 1).ToArray()).Select(items => index < items.Count ? items[index] : "");

    private static string[] NamesOf(FieldPath path) => (string[])path.Names;
}
