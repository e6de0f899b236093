using System.Text.RegularExpressions;

namespace MatterportForDataverse.Packing.Tests.Neighbours;

/// <summary>Where an element or attribute stands: the kind of its file and the elements around it, and all that stand there.</summary>
/// <param name="Name">The kind and the path, such as <c>Table: Entity/EntityInfo/entity/attributes/attribute[int]/MinValue</c>.</param>
/// <param name="Sites">Everything in the package that stands there.</param>
internal sealed record Place(string Name, IReadOnlyList<Site> Sites)
{
    private const int MostWords = 8;
    private const int LeastSites = 8;

    // Names and aliases: any text will do.
    private static readonly string[] Free = ["description", "Title", "default", "FriendlyName", "EntityAlias", "invariantname"];

    private static readonly (string Pattern, string Wrong)[] Kinds =
    [
        (@"\{?[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\}?", "nobody"),
        (@"-?\d+(\.\d+){0,3}", "many"),
        ("true|false|True|False", "perhaps"),
    ];

    /// <summary>A value of another type than all have there; null where it may be any text.</summary>
    public string? WrongValue()
    {
        if (Free.Contains(Name.Split('/', '@')[^1]))
        {
            return null;
        }

        var values = Sites.Select(site => site.Text).Distinct().ToList();
        return Sites[0].HoldsElements
            ? "text"
            : Kinds.FirstOrDefault(kind => values.All(value => Regex.IsMatch(value, $"^(?:{kind.Pattern})$"))).Wrong
                ?? (values.Count <= MostWords && Sites.Count >= LeastSites && values.All(IsWord) ? "nonsense" : null);
    }

    private static bool IsWord(string value) => Regex.IsMatch(value, "^[A-Za-z]+$");
}
