namespace MatterportForDataverse.Packing.Shapes;

/// <summary>
/// Reads a shape, a line for each element, indented below the one that holds it:
/// <c>option* @value:int @IsHidden?:flag</c>. A question mark stands for "perhaps", a star for "any number", a plus for "at least one",
/// a colon before the kind of a value, <c>= name</c> for the same content as the element of that name before it or as a shape of that
/// name, and <c>...</c> for content that is not judged: at the end of a line that of the element, at its beginning that of the elements
/// that follow, each of which there may be one of.
/// </summary>
internal static class ShapeReader
{
    private const int Indent = 2;
    private const string Open = "...";

    /// <summary>The shape of the root element.</summary>
    /// <param name="lines">The lines of the shape; those that begin with # say something to readers.</param>
    /// <param name="part">The shape of a name that is in none of the lines.</param>
    public static Shape Read(IEnumerable<string> lines, Func<string, Shape> part)
    {
        var above = new List<Shape>();
        var read = new Dictionary<string, Shape>();
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            var depth = line.TakeWhile(character => character == ' ').Count() / Indent;
            above.RemoveRange(depth, above.Count - depth);
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words[0] == Open)
            {
                above[^1].Children.AddRange(words.Skip(1).Select(name => new Shape(name, false, false, null, [], true)));
                continue;
            }

            var shape = ReadLine(words, name => read.GetValueOrDefault(name) ?? part(name));
            (read[shape.Name], above) = (shape, Below(above, shape));
        }

        return above[0];
    }

    private static List<Shape> Below(List<Shape> above, Shape shape)
    {
        above.LastOrDefault()?.Children.Add(shape);
        above.Add(shape);
        return above;
    }

    private static Shape ReadLine(string[] words, Func<string, Shape> find)
    {
        var same = words is [_, "=", var name] ? find(name) : null;
        var shape = new Shape(
            words[0].TrimEnd('?', '*', '+'),
            words[0][^1] is not ('?' or '*'),
            words[0][^1] is '*' or '+',
            words.FirstOrDefault(word => word[0] == ':') is { } value ? new(value[1..]) : null,
            same?.Attributes ?? [.. words.Where(word => word[0] == '@').Select(ReadAttribute)],
            words[^1] == Open
        );
        return same is null ? shape : shape with { Children = same.Children };
    }

    private static AttributeShape ReadAttribute(string word)
    {
        var parts = word[1..].Split(':', 2);
        return new(parts[0].TrimEnd('?'), !parts[0].EndsWith('?'), parts.Length > 1 ? new(parts[1]) : null);
    }
}
