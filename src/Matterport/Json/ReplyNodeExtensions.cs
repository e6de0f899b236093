using System.Globalization;
using MatterportForDataverse.Matterport.Answers;
using MatterportForDataverse.Matterport.Errors;

namespace MatterportForDataverse.Matterport.Json;

/// <summary>Reads fields as what they are. A value of the wrong shape is a failed field, never a wrong value.</summary>
internal static class ReplyNodeExtensions
{
    public static Answer<string> Text(this ReplyNode node, params string[] names) =>
        node.Read(names, field => field.Kind is NodeKind.Object or NodeKind.List ? Malformed<string>(names) : Answer<string>.Of(field.Raw));

    public static Answer<int> Count(this ReplyNode node, params string[] names) =>
        node.Read(
            names,
            field =>
                field.Kind == NodeKind.Number && int.TryParse(field.Raw, NumberStyles.Integer, CultureInfo.InvariantCulture, out var count)
                    ? Answer<int>.Of(count)
                    : Malformed<int>(names)
        );

    /// <summary>A JSON number, or a text that holds one: Matterport sends coordinates as texts.</summary>
    public static Answer<decimal> Decimal(this ReplyNode node, params string[] names) =>
        node.Read(
            names,
            field =>
                field.Kind is NodeKind.Number or NodeKind.Text
                && decimal.TryParse(field.Raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                    ? Answer<decimal>.Of(number)
                    : Malformed<decimal>(names)
        );

    public static Answer<bool> Flag(this ReplyNode node, params string[] names) =>
        node.Read(names, field => field.Kind == NodeKind.Boolean ? Answer<bool>.Of(field.Raw == "true") : Malformed<bool>(names));

    /// <summary>A moment in UTC.</summary>
    public static Answer<DateTime> Moment(this ReplyNode node, params string[] names) =>
        node.Read(
            names,
            field =>
                field.Kind == NodeKind.Text
                && DateTime.TryParse(
                    field.Raw,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal,
                    out var moment
                )
                    ? Answer<DateTime>.Of(moment)
                    : Malformed<DateTime>(names)
        );

    public static Answer<IReadOnlyList<string>> Texts(this ReplyNode node, params string[] names) =>
        node.Read(
            names,
            field =>
                field.Kind == NodeKind.List && field.Items.All(item => item.Kind == NodeKind.Text)
                    ? Answer<IReadOnlyList<string>>.Of(field.Items.Select(item => item.Raw).ToArray())
                    : Malformed<IReadOnlyList<string>>(names)
        );

    public static Answer<T> Read<T>(this ReplyNode node, string[] names, Func<ReplyNode, Answer<T>> read)
    {
        var answer = node.At(names);
        if (answer.HasValue)
        {
            return read(answer.Value);
        }

        return answer.Error is { } error ? Answer<T>.Failed(error)
            : answer.IsNull ? Answer<T>.Null
            : Answer<T>.Absent;
    }

    private static Answer<T> Malformed<T>(string[] names) =>
        Answer<T>.Failed(new ReplyError(ErrorCodes.Malformed, string.Join("/", names)));
}
