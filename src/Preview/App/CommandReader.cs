using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using MatterportForDataverse.EmbeddedDataverse.Package;

namespace MatterportForDataverse.Preview.App;

/// <summary>Reads appactions/*/appaction.xml.</summary>
internal sealed class CommandReader(string app, IReadOnlyDictionary<string, TableDescription> tables, IReadOnlyList<WebResource> resources)
{
    private const string Known =
        "appmoduleid buttonaccessibilitytext buttonlabeltext buttontooltipdescription buttontooltiptitle context contextentity contextvalue fonticon hidden iscustomizable isdisabled isgrouptitlehidden "
        + "location name onclickeventjavascriptfunctionname onclickeventjavascriptparameters onclickeventjavascriptwebresourceid onclickeventtype origin sequence statecode statuscode type visibilitytype";

    /// <summary>Reads one; null when it is hidden, switched off or of another app.</summary>
    /// <exception cref="PackageException">It says something that the preview does not know.</exception>
    public Command? Read(PackageFile file)
    {
        var action = file.Root;
        file.Knows(action, Known, "uniquename");
        Demand(file, "context", "1", "about a table");
        Demand(file, "onclickeventtype", "2", "JavaScript");
        Demand(file, "visibilitytype", "0", "always visible");
        Demand(file, "type", "0", "a button");
        if (
            file.Text(file.One(action, "appmoduleid"), "uniquename") != app
            || file.Flag(action, "hidden")
            || file.Flag(action, "isdisabled")
            || file.Flag(action, "statecode")
        )
        {
            return null;
        }

        var table = file.Text(file.One(action, "contextentity"), "logicalname");
        return tables.ContainsKey(table)
            ? Button(file, action, table)
            : throw file.Refuse($"the command is about the table {table}, which is not in the package.");
    }

    private static void Demand(PackageFile file, string child, string wanted, string words)
    {
        if (file.Text(file.Root, child) is var value && value != wanted)
        {
            throw file.Refuse($"{child} is {value}; the preview knows {wanted} only ({words}).");
        }
    }

    private Command Button(PackageFile file, XElement action, string table)
    {
        var location = (CommandLocation)file.Number(action, "location");
        if (!Enum.IsDefined(location))
        {
            throw file.Refuse($"the preview does not know the location {(int)location}.");
        }

        var script = file.IdText(file.Text(file.One(action, "onclickeventjavascriptwebresourceid"), "webresourceid"));
        var tooltip = action.Element("buttontooltipdescription") is { } text ? (string?)text.Attribute("default") : null;
        return new(
            file.Text(action, "name"),
            file.Attribute(file.One(action, "buttonlabeltext"), "default"),
            tooltip,
            PackageFile.Optional(action, "fonticon"),
            table,
            location,
            Sequence(file, action)
        )
        {
            Function = file.Text(action, "onclickeventjavascriptfunctionname"),
            Library =
                resources.FirstOrDefault(one => one.Id == script && one.IsScript)?.Name
                ?? throw file.Refuse($"the script {script} is not in the package."),
            Parameters = Parameters(file, file.Text(action, "onclickeventjavascriptparameters")),
            Selection = location == CommandLocation.Form ? null : Selection.Nothing,
        };
    }

    private static decimal Sequence(PackageFile file, XElement action) =>
        decimal.TryParse(file.Text(action, "sequence"), NumberStyles.Float, CultureInfo.InvariantCulture, out var sequence)
            ? sequence
            : throw file.Refuse("the sequence is no number.");

    private static List<CommandParameter> Parameters(PackageFile file, string json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json);
            return [.. parsed.RootElement.EnumerateArray().Select(one => Parameter(file, one))];
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw file.Refuse($"the parameters '{json}' cannot be read.");
        }
    }

    private static CommandParameter Parameter(PackageFile file, JsonElement parameter)
    {
        var type = (CommandParameter)parameter.GetProperty("type").GetInt32();
        return Enum.IsDefined(type) && parameter.EnumerateObject().Count() == 1
            ? type
            : throw file.Refuse($"the preview does not know the parameter {parameter.GetRawText()}.");
    }
}
