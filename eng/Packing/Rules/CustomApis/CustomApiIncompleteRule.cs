using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.CustomApis;
using MatterportForDataverse.Solution.Elements;

namespace MatterportForDataverse.Packing.Rules.CustomApis;

/// <summary>
/// What a custom API has to say of itself; Microsoft's packer copies whatever is there. Values from the customapi reference,
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/customapi.
/// </summary>
internal sealed class CustomApiIncompleteRule()
    : MeaningRule(
        "custom-api.incomplete",
        "A custom API that lacks a value, has one that does not exist, lacks the prefix, or is a function without an answer."
    )
{
    private static readonly (string Element, string[] Values)[] Values =
    [
        ("allowedcustomprocessingsteptype", ["0", "1", "2"]),
        ("bindingtype", ["0", "1", "2"]),
        ("isfunction", ["0", "1"]),
        ("isprivate", ["0", "1"]),
        ("iscustomizable", ["0", "1"]),
        ("workflowsdkstepenabled", ["0", "1"]),
    ];

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from api in solution.CustomApis
        from reason in Reasons(api, solution)
        select new Violation(api, reason);

    private static IEnumerable<string> Reasons(CustomApiDefinition api, UnpackedSolution solution)
    {
        foreach (var (element, values) in Values.Where(value => !value.Values.Contains(api.Xml.Text(value.Element))))
        {
            yield return $"{element} is \"{api.Xml.Text(element)}\", not one of {string.Join(", ", values)}.";
        }

        if (!api.UniqueName.Text.StartsWith(solution.Prefix, StringComparison.Ordinal))
        {
            yield return $"{api.UniqueName} does not start with {solution.Prefix}.";
        }

        if (api.IsFunction == "1" && api.Properties.Count == 0)
        {
            yield return "A function answers something: it has no response property.";
        }
    }
}
