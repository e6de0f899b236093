using System.Text.Json;
using MatterportForDataverse.Solution.Commands;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Preview.App;

/// <summary>Reads modern commands.</summary>
internal sealed class CommandReader(string app, IReadOnlyDictionary<string, TableDescription> tables, IReadOnlyList<WebResource> resources)
{
    private const string Known =
        "appmoduleid! buttonaccessibilitytext buttonlabeltext! buttontooltipdescription buttontooltiptitle context contextentity! "
        + "contextvalue fonticon hidden iscustomizable isdisabled isgrouptitlehidden "
        + "location name onclickeventjavascriptfunctionname onclickeventjavascriptparameters onclickeventjavascriptwebresourceid! "
        + "onclickeventtype origin sequence statecode statuscode type visibilitytype";

    /// <summary>Reads one; null when it is hidden, switched off or of another app.</summary>
    /// <exception cref="SolutionFileException">It says something that the preview does not know.</exception>
    public Command? Read(CommandDefinition command)
    {
        command.Knows(Known, "uniquename");
        Demand(command, command.Context, "context", "1", "about a table");
        Demand(command, command.EventType, "onclickeventtype", "2", "JavaScript");
        Demand(command, command.Visibility, "visibilitytype", "0", "always visible");
        Demand(command, command.Type, "type", "0", "a button");
        if (command.App.Required() != app || command.Hidden.ToFlag() || command.Disabled.ToFlag() || command.State.ToFlag())
        {
            return null;
        }

        var table = command.Table.Required();
        return tables.ContainsKey(table)
            ? Button(command, table)
            : throw command.Refuse($"the command is about the table {table}, which is not in the package.");
    }

    private static void Demand(CommandDefinition command, XmlValue value, string name, string wanted, string words)
    {
        if (value.Required() != wanted)
        {
            throw command.Refuse($"{name} is {value}; the preview knows {wanted} only ({words}).");
        }
    }

    private Command Button(CommandDefinition command, string table)
    {
        var location = (CommandLocation)command.Location.ToInteger();
        if (!Enum.IsDefined(location))
        {
            throw command.Refuse($"the preview does not know the location {(int)location}.");
        }

        var script = command.WebResourceId.ToId();
        return new(
            command.Name.Required(),
            command.Label.Default ?? throw command.Refuse("<buttonlabeltext> has no attribute default."),
            command.Tooltip.Default,
            command.Icon.Optional,
            table,
            location,
            command.Sequence.ToDecimal() ?? throw command.Refuse("the sequence is no number.")
        )
        {
            Function = command.Function.Required(),
            Library =
                resources.FirstOrDefault(one => one.Id == script && one.IsScript)?.Name
                ?? throw command.Refuse($"the script {script} is not in the package."),
            Parameters = Parameters(command),
            Selection = location == CommandLocation.Form ? null : Selection.Nothing,
        };
    }

    private static List<CommandParameter> Parameters(CommandDefinition command)
    {
        try
        {
            using var parsed = JsonDocument.Parse(command.Parameters.Required());
            return [.. parsed.RootElement.EnumerateArray().Select(one => Parameter(command, one))];
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw command.Refuse($"the parameters '{command.Parameters}' cannot be read.");
        }
    }

    private static CommandParameter Parameter(CommandDefinition command, JsonElement parameter)
    {
        var type = (CommandParameter)parameter.GetProperty("type").GetInt32();
        return Enum.IsDefined(type) && parameter.EnumerateObject().Count() == 1
            ? type
            : throw command.Refuse($"the preview does not know the parameter {parameter.GetRawText()}.");
    }
}
