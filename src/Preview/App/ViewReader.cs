using System.Xml.Linq;
using MatterportForDataverse.EmbeddedDataverse.Package;

namespace MatterportForDataverse.Preview.App;

/// <summary>Reads Entities/*/SavedQueries/*.xml.</summary>
internal sealed class ViewReader(IReadOnlyDictionary<string, TableDescription> tables)
{
    /// <exception cref="PackageException">It says something that the preview does not know.</exception>
    public View Read(PackageFile file)
    {
        file.Knows(file.Root, "savedquery");
        var view = file.One(file.Root, "savedquery");
        file.Knows(
            view,
            "IsCustomizable CanBeDeleted isquickfindquery isprivate isdefault savedqueryid layoutxml querytype fetchxml IntroducedVersion LocalizedNames Descriptions"
        );
        if (file.Flag(view, "isprivate"))
        {
            throw file.Refuse("a private view belongs to a person, not to a package.");
        }

        var fetch = new CheckedQuery(file, file.One(file.One(view, "fetchxml"), "fetch"), tables);
        var (jump, columns) = Layout(file, view, fetch);
        return new(
            file.IdText(file.Text(view, "savedqueryid")),
            fetch.Table.Name,
            file.Label(view, "LocalizedNames"),
            Kind(file, view),
            file.Flag(view, "isdefault"),
            fetch.Text,
            columns
        )
        {
            Jump = jump,
        };
    }

    private static ViewKind Kind(PackageFile file, XElement view)
    {
        var kind = (ViewKind)file.Number(view, "querytype");
        if (!Enum.IsDefined(kind))
        {
            throw file.Refuse($"the preview does not know views of the type {(int)kind}.");
        }

        return file.Flag(view, "isquickfindquery") == (kind == ViewKind.QuickFind)
            ? kind
            : throw file.Refuse("isquickfindquery and querytype contradict each other.");
    }

    private static (string Jump, IReadOnlyList<ViewColumn> Columns) Layout(PackageFile file, XElement view, CheckedQuery fetch)
    {
        if (view.Element("layoutxml") is not { } layout)
        {
            return (fetch.Table.PrimaryName ?? fetch.Table.Key, []);
        }

        var grid = file.One(layout, "grid");
        file.Knows(grid, "row", "name jump select icon preview object");
        var row = file.One(grid, "row");
        file.Knows(row, "cell", "name id");
        return file.Attribute(row, "id") == fetch.Table.Key
            ? (file.Attribute(grid, "jump"), [.. row.Elements("cell").Select(cell => Column(file, cell, fetch))])
            : throw file.Refuse($"the layout's rows are known by {file.Attribute(row, "id")}, which is not the id of {fetch.Table.Name}.");
    }

    private static ViewColumn Column(PackageFile file, XElement cell, CheckedQuery fetch)
    {
        file.Knows(cell, "", "name width");
        var name = file.Attribute(cell, "name");
        var (table, column) = fetch.Find(name);
        return new(name, table.Name, column.Name, column.Label, file.Integer(file.Attribute(cell, "width"), "width"));
    }
}
