using System.Globalization;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.Packing.Rules.Tables;

/// <summary>Options are told apart by their numbers.</summary>
internal sealed class ChoiceOptionsRule()
    : MeaningRule("choice.options", "A choice without options, with a value that is no whole number or that two options have.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from choice in solution.Choices.Concat(OfColumns(solution))
        from reason in Reasons(choice)
        select new Violation(choice, $"The choice {choice.Name} {reason}.");

    private static IEnumerable<ChoiceDefinition> OfColumns(UnpackedSolution solution) =>
        solution.Tables.SelectMany(table => table.Columns).Select(column => column.OwnChoice).OfType<ChoiceDefinition>();

    private static IEnumerable<string> Reasons(ChoiceDefinition choice)
    {
        var values = choice.Options.Select(option => option.Number.Text).ToList();
        return values
            .GroupBy(value => value)
            .Where(group => group.Count() > 1)
            .Select(group => $"has the value {group.Key} {group.Count()} times")
            .Concat(values.Where(value => !IsInteger(value)).Select(value => $"has the value \"{value}\", which is no whole number"))
            .Concat(values.Count == 0 ? ["has no options"] : []);
    }

    private static bool IsInteger(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}
