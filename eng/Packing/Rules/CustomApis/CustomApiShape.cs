using System.Xml.Linq;
using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.CustomApis;

/// <summary>
/// What a custom API has to say of itself; Microsoft's packer copies whatever is there. Values from the customapi reference,
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/customapi.
/// </summary>
internal sealed class CustomApiShape()
    : Rule(
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

    public override IEnumerable<Fault> Check(Solution solution) =>
        from api in solution.CustomApis.Values
        from reason in Reasons(api.Xml!, solution)
        select new Fault(api, reason);

    private static IEnumerable<string> Reasons(XElement api, Solution solution)
    {
        var name = api.Attr("uniquename");
        foreach (var (element, values) in Values.Where(value => !value.Values.Contains(api.Text(value.Element))))
        {
            yield return $"{element} is \"{api.Text(element)}\", not one of {string.Join(", ", values)}.";
        }

        if (!name.StartsWith(solution.Prefix, StringComparison.Ordinal))
        {
            yield return $"{name} does not start with {solution.Prefix}.";
        }

        if (api.Text("isfunction") == "1" && !solution.Tree.OfKind(FileKind.ResponseProperty).Any(property => property.Owner == name))
        {
            yield return "A function answers something: it has no response property.";
        }
    }
}
