using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Queries;

namespace MatterportForDataverse.Preview.App;

/// <summary>Reads views.</summary>
internal sealed class ViewReader(IReadOnlyDictionary<string, TableDescription> tables)
{
    /// <exception cref="SolutionFileException">It says something that the preview does not know.</exception>
    public View Read(ViewDefinition view)
    {
        Check(view);
        if (view.IsPrivate.ToFlag())
        {
            throw view.Refuse("a private view belongs to a person, not to a package.");
        }

        var query = new CheckedQuery(view, tables);
        return new(
            view.Id.ToId(),
            query.Table.Name,
            view.DisplayName.English(),
            Kind(view),
            view.IsDefault.ToFlag(),
            query.Text,
            [.. (view.Layout?.Cells ?? []).Select(cell => Column(cell, query))]
        )
        {
            Jump = Jump(view, query),
        };
    }

    private static void Check(ViewDefinition view)
    {
        view.Knows("savedquery!");
        view.Knows(
            "IsCustomizable CanBeDeleted isquickfindquery isprivate isdefault savedqueryid layoutxml querytype fetchxml! "
                + "IntroducedVersion LocalizedNames Descriptions",
            at: "savedquery"
        );
        view.Knows("fetch!", at: "savedquery/fetchxml");
        view.Knows("grid!", at: "savedquery/layoutxml");
        view.Knows("row!", "name jump select icon preview object", "savedquery/layoutxml/grid");
        view.Knows("cell*", "name id", "savedquery/layoutxml/grid/row");
    }

    private static ViewKind Kind(ViewDefinition view)
    {
        var kind = (ViewKind)view.Type.ToInteger();
        if (!Enum.IsDefined(kind))
        {
            throw view.Refuse($"the preview does not know views of the type {(int)kind}.");
        }

        return view.IsQuickFind.ToFlag() == (kind == ViewKind.QuickFind)
            ? kind
            : throw view.Refuse("isquickfindquery and querytype contradict each other.");
    }

    private static string Jump(ViewDefinition view, CheckedQuery query) =>
        view.Layout is not { } layout ? query.Table.PrimaryName ?? query.Table.Key
        : layout.RowId.Required() == query.Table.Key ? layout.Jump.Required()
        : throw view.Refuse($"the layout's rows are known by {layout.RowId}, which is not the id of {query.Table.Name}.");

    private static ViewColumn Column(ViewCellDefinition cell, CheckedQuery query)
    {
        cell.Knows("", "name width");
        var name = cell.Name.Required();
        var (table, column) = query.Find(name);
        return new(name, table.Name, column.Name, column.Label, cell.Width.ToInteger());
    }
}
