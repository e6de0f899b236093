using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Queries;

/// <summary>
/// Each use has one view to begin with. Types from the savedquery reference,
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/savedquery.
/// </summary>
internal sealed class ViewTypeRule()
    : MeaningRule(
        "view.type",
        "A view of a type that the packer does not know, a table with two default views of one type, or a quick find that says it is none."
    )
{
    private static readonly string[] Known = ["0", "1", "2", "4", "64", "8192", "1048576"];

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        solution
            .Views.Where(view => !Known.Contains(view.Type.Text))
            .Select(view => new Violation(view, $"The view is of the type \"{view.Type}\"; known are {string.Join(", ", Known)}."))
            .Concat(
                solution
                    .Views.Where(view => (view.Type == "4") != (view.IsQuickFind == "1"))
                    .Select(view => new Violation(view, "isquickfindquery is 1 for views of the type 4 and for no others."))
            )
            .Concat(
                solution
                    .Views.Where(view => view.IsDefault == "1")
                    .GroupBy(view => (view.Table, view.Type.Text))
                    .SelectMany(group => group.Skip(1))
                    .Select(view => new Violation(view, $"{view.Table?.LogicalName} has a second default view of the type {view.Type}."))
            );
}
