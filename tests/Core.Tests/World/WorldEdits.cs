using System.Globalization;
using System.Reflection;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.Core.Tests.World;

/// <summary>
/// Sets and reads a model in the embedded Matterport by the name of our field, as a person in Matterport's pages does. The members are
/// found by the field's path, of which the embedded model joins some names: <c>mls.id</c> is <c>MlsId</c>.
/// </summary>
internal static class WorldEdits
{
    private const string Override = "Override";

    public static MatterportModel With(MatterportModel model, string field, string? value) =>
        (MatterportModel)With(model, PathOf(field), value);

    public static string? Value(MatterportModel model, string field) => Value(model, PathOf(field));

    private static string[] PathOf(string field) => ModelFields.Set[field].Path.Text.Split('.');

    private static object With(object target, string[] path, string? value)
    {
        if (target is IEnumerable<string> lines)
        {
            var before = lines.Take(int.Parse(path[0], CultureInfo.InvariantCulture));
            return value is null ? before.ToArray() : [.. before, value, .. lines.Skip(before.Count() + 1)];
        }

        var (member, rest) = Member(target, path);
        var copy = target.GetType().GetMethod("<Clone>$")!.Invoke(target, null)!;
        member.SetValue(copy, rest.Length == 0 ? value : With(member.GetValue(target)!, rest, value));
        return copy;
    }

    private static string? Value(object target, string[] path)
    {
        if (target is IEnumerable<string> lines)
        {
            return lines.ElementAtOrDefault(int.Parse(path[0], CultureInfo.InvariantCulture));
        }

        if (target is ViewerOptions options && path[0].EndsWith(Override, StringComparison.Ordinal))
        {
            return options.OverrideOf(path[0][..^Override.Length]);
        }

        var (member, rest) = Member(target, path);
        return rest.Length == 0 ? (string?)member.GetValue(target) : Value(member.GetValue(target)!, rest);
    }

    private static (PropertyInfo Property, string[] Below) Member(object target, string[] path)
    {
        for (var count = path.Length; count > 0; count--)
        {
            var name = string.Concat(path.Take(count).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
            if (target.GetType().GetProperty(name.Replace("PhoneNumber", "Phone", StringComparison.Ordinal)) is { } member)
            {
                return (member, path[count..]);
            }
        }

        throw new ArgumentException($"The embedded model has no {string.Join('.', path)}.", nameof(path));
    }
}
