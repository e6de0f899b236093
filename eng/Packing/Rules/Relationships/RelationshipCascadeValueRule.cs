using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Elements;

namespace MatterportForDataverse.Packing.Rules.Relationships;

/// <summary>
/// What can happen to rows with the row that they belong to,
/// https://learn.microsoft.com/power-apps/developer/data-platform/configure-entity-relationship-cascading-behavior.
/// </summary>
internal sealed class RelationshipCascadeValueRule()
    : MeaningRule(
        "relationship.cascade-value",
        "A relationship that does not say what happens on an action (`CascadeDelete`, …), or says what cannot."
    )
{
    private static readonly string[] Usual = ["Cascade", "Active", "UserOwned", "NoCascade"];

    private static readonly Dictionary<string, string[]> Actions = new()
    {
        ["CascadeAssign"] = Usual,
        ["CascadeReparent"] = Usual,
        ["CascadeShare"] = Usual,
        ["CascadeUnshare"] = Usual,
        ["CascadeDelete"] = ["Cascade", "NoCascade", "RemoveLink", "Restrict"],
        ["CascadeArchive"] = ["Cascade", "NoCascade", "RemoveLink", "Restrict"],
    };

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from relationship in solution.Relationships
        where !relationship.IsManyToMany
        from action in Actions
        let value = relationship.Xml.Text(action.Key)
        where !action.Value.Contains(value)
        select new Violation(
            relationship,
            $"{action.Key} of {relationship.Name} is \"{value}\", not one of {string.Join(", ", action.Value)}."
        );
}
