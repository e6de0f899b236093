using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using MatterportForDataverse.Playground.Errors;
using MatterportForDataverse.Playground.Sessions;
using MatterportForDataverse.Playground.Sides;
using Spectre.Console;

namespace MatterportForDataverse.Playground.Cli;

/// <summary><c>world</c>: what lies on both sides of a folder that a run has left.</summary>
/// <param name="options">The folder.</param>
/// <param name="model">The model to show in full, by its ID or a part of its name; null for a line for each.</param>
/// <param name="isJson">Whether all of it is printed as JSON.</param>
/// <param name="output">Where it goes.</param>
internal sealed class WorldCommand(SessionOptions options, string? model, bool isJson, TextWriter output)
{
    private const int PlainWidth = 10_000; // Lines in files and pipes are not broken.
    private const string Nothing = "-";

    private static readonly JsonSerializerOptions Document = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Prints it.</summary>
    /// <exception cref="BadInputException">There is no such folder, or no such model in it.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (options.Folder is not { } folder || !Directory.Exists(folder))
        {
            throw new BadInputException("world shows what a run has left: give the folder of one with --data DIR.");
        }

        await using var session = await Session.OpenAsync(options, cancellationToken).ConfigureAwait(false);
        var models = new ReadSides(new DataverseClient(session.Platform.System), session.Account!).Of(model);
        if (models.Count == 0 && model is not null)
        {
            throw new BadInputException($"No model has the ID or a name with '{model}'. Without --model, all models are listed.");
        }

        await output.WriteAsync(isJson ? JsonSerializer.Serialize(models, Document) + "\n" : Text(models)).ConfigureAwait(false);
        return (int)ExitCode.Ok;
    }

    private string Text(IReadOnlyList<ModelSides> models)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text), ColorSystem = ColorSystemSupport.NoColors }
        );
        console.Profile.Width = PlainWidth;
        if (model is null)
        {
            console.Write(Overview(models));
        }
        else
        {
            foreach (var one in models)
            {
                Show(console, one);
            }
        }

        return string.Join('\n', text.ToString().Split('\n').Select(line => line.TrimEnd()));
    }

    private static Table Overview(IReadOnlyList<ModelSides> models)
    {
        var table = NewTable("Model", "Name", "Property", "In Dataverse", "Tags", "Differs in");
        foreach (var model in models)
        {
            AddRow(
                table,
                model.Id,
                model.Name,
                model.Property,
                model.IsInDataverse ? model.SyncState : "no row",
                model.Tags.Count.ToString(CultureInfo.InvariantCulture),
                Differences(model)
            );
        }

        return table;
    }

    private static string Differences(ModelSides model) =>
        !model.IsInMatterport ? "not in Matterport"
        : !model.IsInDataverse ? Nothing
        : model.IsSame ? Nothing
        : string.Join(
            ", ",
            model
                .Fields.Where(field => !field.IsSame)
                .Select(field => field.Field)
                .Concat(model.Tags.Where(tag => !tag.IsSame).Select(tag => $"tag {tag.Tag}"))
        );

    private static void Show(IAnsiConsole console, ModelSides model)
    {
        console.WriteLine($"{model.Name} ({model.Id}): {model.SyncState ?? "no row"}, {model.Property ?? "not linked"}");
        var fields = NewTable("", "Field", "Property", "Dataverse", "Matterport");
        foreach (var field in model.Fields.Where(field => field.Dataverse + field.Matterport + field.Property is { Length: > 0 }))
        {
            AddRow(fields, Mark(field.IsSame), field.Field, field.Property, field.Dataverse, field.Matterport);
        }

        console.Write(fields);
        foreach (var tag in model.Tags)
        {
            Show(console, tag);
        }
    }

    private static void Show(IAnsiConsole console, TagSides tag)
    {
        var where = (tag.IsInDataverse, tag.IsInMatterport) switch
        {
            (true, true) => "on both sides",
            (true, false) => "only in Dataverse",
            _ => "only in Matterport",
        };
        console.WriteLine($"Tag {tag.Tag}: {where}{(tag.Work is null ? "" : $", work: {tag.Work}")}");
        var fields = NewTable("", "Field", "Dataverse", "Matterport");
        foreach (var field in tag.Fields.Where(field => field.Dataverse + field.Matterport is { Length: > 0 }))
        {
            AddRow(fields, Mark(field.IsSame), field.Field, field.Dataverse, field.Matterport);
        }

        console.Write(fields);
    }

    private static string Mark(bool isSame) => isSame ? "=" : "≠";

    private static Table NewTable(params string[] headings)
    {
        var table = new Table().Border(TableBorder.None);
        foreach (var heading in headings)
        {
            table.AddColumn(new TableColumn(heading).PadRight(2));
        }

        return table;
    }

    // A value of several lines stays on one.
    private static void AddRow(Table table, params string?[] cells) =>
        table.AddRow(cells.Select(cell => new Text(cell is { Length: > 0 } ? cell.ReplaceLineEndings(" ⏎ ") : Nothing)));
}
