using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MatterportForDataverse.EmbeddedDataverse.Faults;

namespace MatterportForDataverse.EmbeddedDataverse.Serving.Definitions;

/// <summary>Writes definitions with what <c>$select</c> and <c>$expand</c> name; what is not known of them is refused by name.</summary>
internal sealed partial class DefinitionJson
{
    private readonly List<string> _selected;
    private readonly List<(string Name, DefinitionJson Inner)> _expanded = [];

    public DefinitionJson(string select, string expand)
    {
        _selected = [.. select.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        foreach (var part in expand.Length == 0 ? [] : OptionText.Split(expand, ','))
        {
            var one = Expanded().Match(part.Trim());
            if (!one.Success)
            {
                throw OrganizationFault.NotSimulated($"'{part}' in $expand of definitions");
            }

            _expanded.Add((one.Groups["name"].Value, new(one.Groups["select"].Value, "")));
        }
    }

    /// <summary>The properties in parentheses, as a context URL has them; empty for all.</summary>
    public string Projection =>
        _selected.Count + _expanded.Count == 0
            ? ""
            : $"({string.Join(',', _selected.Concat(_expanded.Select(one => one.Name + one.Inner.Inside)))})";

    private string Inside => Projection.Length > 0 ? Projection : "()";

    public JsonObject Of(Definition definition)
    {
        var json = new JsonObject();
        if (definition.TellsType)
        {
            json["@odata.type"] = "#Microsoft.Dynamics.CRM." + definition.Type;
        }

        foreach (var name in _selected.Count > 0 ? _selected : definition.Properties.Keys)
        {
            json[name] = definition.Properties.TryGetValue(name, out var value)
                ? value?.DeepClone()
                : throw OrganizationFault.NotSimulated($"{name} of {definition.Type}");
        }

        // Published: the id comes along whatever is selected.
        json["MetadataId"] = definition.Id;
        foreach (var (name, inner) in _expanded)
        {
            json[name] = definition.Parts.TryGetValue(name, out var part)
                ? inner.Of(name, part())
                : throw OrganizationFault.NotSimulated($"{name} of {definition.Type} in $expand");
        }

        return json;
    }

    private JsonNode Of(string name, object part)
    {
        if (part is not JsonObject one)
        {
            return new JsonArray([.. ((IEnumerable<Definition>)part).Select(JsonNode (definition) => Of(definition))]);
        }

        return _selected.Find(property => !one.ContainsKey(property)) is { } other
            ? throw OrganizationFault.NotSimulated($"{other} of {name}")
            : one;
    }

    [GeneratedRegex(@"^(?<name>\w+)(\(\$select=(?<select>[\w,]+)\))?$")]
    private static partial Regex Expanded();
}
