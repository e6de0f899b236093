using MatterportForDataverse.Generator.Markdown;

namespace MatterportForDataverse.Packing.Rules;

/// <summary>Every rule of the packer, and how they are asked.</summary>
internal static class RuleSet
{
    /// <summary>Every class that is a rule: first those that ask whether the files can be read, and all by their codes.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. typeof(Rule)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract)
            .Select(type => (Rule)Activator.CreateInstance(type)!)
            .OrderBy(rule => rule is not ReadingRule)
            .ThenBy(rule => rule.Code, StringComparer.Ordinal),
    ];

    /// <summary>Everything that is wrong with a solution, by file.</summary>
    public static IReadOnlyList<Finding> Check(RuleContext context)
    {
        var unreadable = Ask(All.OfType<ReadingRule>(), context);
        return unreadable.Count > 0 ? unreadable : Ask(All.Where(rule => rule is not ReadingRule), context);
    }

    /// <summary>A page with the table of the rules in its section `rules`.</summary>
    public static string Document(string page) =>
        GeneratedSection.Replace(
            page,
            "rules",
            MarkdownTable.Of(["Code", "What is refused"], All.Select(rule => new[] { $"`{rule.Code}`", rule.Refuses }))
        );

    private static List<Finding> Ask(IEnumerable<Rule> rules, RuleContext context) =>
        [
            .. rules
                .SelectMany(rule => rule.Check(context).Select(violation => new Finding(rule.Code, violation.File, violation.Sentence)))
                .Distinct()
                .OrderBy(finding => finding.File, StringComparer.Ordinal)
                .ThenBy(finding => finding.Code, StringComparer.Ordinal),
        ];
}
