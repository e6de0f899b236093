using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Queries;

/// <summary>
/// Each use has one view to begin with. Types from the savedquery reference,
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/savedquery.
/// </summary>
internal sealed class ViewTypes()
    : Rule(
        "view.type",
        "A view of a type that the packer does not know, a table with two default views of one type, or a quick find that says it is none."
    )
{
    private static readonly string[] Known = ["0", "1", "2", "4", "64", "8192", "1048576"];

    public override IEnumerable<Fault> Check(Solution solution) =>
        solution
            .Views.Where(view => !Known.Contains(Type(view)))
            .Select(view => new Fault(view.File, $"The view is of the type \"{Type(view)}\"; known are {string.Join(", ", Known)}."))
            .Concat(
                solution
                    .Views.Where(view => (Type(view) == "4") != (Value(view, "isquickfindquery") == "1"))
                    .Select(view => new Fault(view.File, "isquickfindquery is 1 for views of the type 4 and for no others."))
            )
            .Concat(
                solution
                    .Views.Where(view => Value(view, "isdefault") == "1")
                    .GroupBy(view => (view.Table, Type(view)))
                    .SelectMany(group => group.Skip(1))
                    .Select(view => new Fault(view.File, $"{view.Table?.Logical} has a second default view of the type {Type(view)}."))
            );

    private static string Type(Query view) => Value(view, "querytype");

    private static string Value(Query view, string name) => view.File.Xml?.Element("savedquery").Text(name) ?? "";
}
