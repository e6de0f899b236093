using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Serving;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.Preview.App;

/// <summary>Puts the labels of tables beside what the platform knows of them.</summary>
internal sealed class TableDescriber(SolutionPackage package)
{
    private readonly NavigationProperties _navigations = new(package);

    /// <summary>The tables of the package, and the platform's own that their lookups point to.</summary>
    /// <exception cref="SolutionFileException">A label is missing.</exception>
    public IReadOnlyDictionary<string, TableDescription> All(UnpackedSolution solution)
    {
        var own = solution.Tables.Select(Describe).ToList();
        var pointedTo = own.SelectMany(table => table.Columns.Values).SelectMany(column => column.Targets ?? []).ToHashSet();
        var others = package.Tables.Values.Where(table => table.IsSystem && pointedTo.Contains(table.Name)).Select(Describe);
        return own.Concat(others).ToDictionary(table => table.Name);
    }

    private TableDescription Describe(TableDefinition definition)
    {
        var table = package.Tables[definition.LogicalName];
        return Of(
            table,
            definition.DisplayName.English(),
            definition.CollectionName.English(),
            column => Labelled(Plain(table, column), definition.Find(column.Name))
        ) with
        {
            QuickCreate = definition.IsQuickCreateEnabled.ToFlag(),
        };
    }

    private static ColumnDescription Labelled(ColumnDescription column, ColumnDefinition? definition) =>
        definition is null
            ? column
            : column with
            {
                Label = definition.DisplayName.English(),
                Description = definition.Description.OptionalEnglish() is { Length: > 0 } text ? text : null,
                Format = definition.Format.Optional,
            };

    private TableDescription Describe(TableMetadata table) =>
        Of(table, Words(table.SchemaName), Words(table.SchemaName) + "s", column => Plain(table, column));

    private static TableDescription Of(
        TableMetadata table,
        string label,
        string plural,
        Func<ColumnMetadata, ColumnDescription> describe
    ) =>
        new(table.Name, table.SchemaName, table.EntitySetName, label, plural)
        {
            Key = table.PrimaryKey.Name,
            PrimaryName = table.PrimaryNameColumn,
            UserOwned = table.UserOwned,
            Columns = table.Columns.Select(describe).ToDictionary(column => column.Name),
        };

    private ColumnDescription Plain(TableMetadata table, ColumnMetadata column) =>
        new(column.Name, Words(column.SchemaName), column.Type)
        {
            Required = column.RequiredLevel,
            MaxLength = column.MaxLength,
            Minimum = column.Minimum,
            Maximum = column.Maximum,
            Precision = column.Precision,
            DateOnly = column.DateOnly,
            Secured = column.Secured,
            ValidForCreate = column.ValidForCreate,
            ValidForUpdate = column.ValidForUpdate,
            Default = column.Default,
            Options =
                column.Options.Count == 0
                    ? null
                    :
                    [
                        .. column.Options.Select(option => new ChoiceDescription(
                            option.Key,
                            option.Value,
                            column.StateOfStatus.TryGetValue(option.Key, out var state) ? state : null
                        )),
                    ],
            Targets = column.IsLookup ? column.Targets : null,
            Navigation = column.Targets is [var target, ..] ? _navigations.NameOf(table, column, target) : null,
        };

    // The platform's own tables have no labels here: FullName is shown as "Full name".
    private static string Words(string name) =>
        string.Concat(
            name.Select(
                (letter, place) =>
                    place > 0 && char.IsUpper(letter) && char.IsLower(name[place - 1])
                        ? $" {char.ToLowerInvariant(letter)}"
                        : letter.ToString()
            )
        );
}
