using System.Globalization;

namespace MatterportForDataverse.Matterport.Documents;

/// <summary>
/// Puts documents about one model together to one about many. It makes nothing of its own but aliases (m0, m1…) and
/// numbers behind variable names ($id0, $id1…); what is asked comes from checked files.
/// </summary>
internal static class DocumentComposer
{
    /// <exception cref="ArgumentException">There are no steps, or reading and changing are mixed.</exception>
    public static string Compose(string name, IReadOnlyList<DocumentStep> steps)
    {
        if (steps.Count == 0 || steps.Any(step => step.Keyword != steps[0].Keyword))
            throw new ArgumentException("A document needs steps of one kind.", nameof(steps));
        var variables = string.Join(", ", steps.Select((step, number) => step.VariablesAt(number)));
        var fields = string.Concat(steps.Select((step, number) => step.FieldAt(number)));
        return $"{steps[0].Keyword} {name}({variables}) {{\n{fields}}}\n\n{Document.Named("ModelDetails")}";
    }

    public static string Alias(int number) => "m" + number.ToString(CultureInfo.InvariantCulture);

    public static string Variable(string name, int number) => name + number.ToString(CultureInfo.InvariantCulture);
}
