using System.Globalization;

namespace MatterportForDataverse.Matterport.Documents;

/// <summary>
/// Puts documents about one object together to one about many. It makes nothing of its own but aliases (m0, m1…) and
/// numbers behind variable names ($id0, $id1…); what is asked comes from checked files.
/// </summary>
internal static class DocumentComposer
{
    /// <exception cref="ArgumentException">There are no templates, or reading and changing are mixed.</exception>
    public static string Compose(string name, IReadOnlyList<DocumentTemplate> templates)
    {
        if (templates.Count == 0 || templates.Any(template => template.Keyword != templates[0].Keyword))
        {
            throw new ArgumentException("A document needs templates of one kind.", nameof(templates));
        }

        var variables = string.Join(", ", templates.Select((template, number) => template.VariablesAt(number)));
        var fields = string.Concat(templates.Select((template, number) => template.FieldAt(number)));
        var fragments = string.Concat(templates.Select(template => template.Fragment).OfType<string>().Distinct().Select(WithSpace));
        return $"{templates[0].Keyword} {name}({variables}) {{\n{fields}}}\n{fragments}";
    }

    private static string WithSpace(string fragment) => "\n" + Document.Named(fragment);

    public static string Alias(int number) => "m" + number.ToString(CultureInfo.InvariantCulture);

    public static string Variable(string name, int number) => name + number.ToString(CultureInfo.InvariantCulture);
}
