namespace MatterportForDataverse.EmbeddedDataverse.Fetch;

/// <summary>What an element of fetch XML may have: attributes, ignored attributes (they do not concern the rows), and elements.</summary>
internal sealed record FetchElementSchema(
    IReadOnlySet<string> Attributes,
    IReadOnlySet<string> Ignored,
    IReadOnlySet<string> Elements,
    bool HasText = false
)
{
    private static readonly Dictionary<string, FetchElementSchema> Shapes = new()
    {
        ["fetch"] = Make(
            "top count page paging-cookie returntotalrecordcount distinct aggregate aggregatelimit useraworderby",
            "version output-format mapping no-lock latematerialize savedqueryid",
            "entity"
        ),
        ["entity"] = Make("name", "", "attribute all-attributes order filter link-entity"),
        ["attribute"] = Make("name alias aggregate groupby dategrouping distinct usertimezone", "", ""),
        ["all-attributes"] = Make("", "", ""),
        ["order"] = Make("attribute alias descending entityname", "", ""),
        ["filter"] = Make("type", "isquickfindfields", "condition filter"),
        ["condition"] = Make("attribute operator value entityname", "uiname uitype uihidden", "value"),
        ["value"] = Make("", "uiname uitype", "") with { HasText = true },
        ["link-entity"] = Make("name from to alias link-type", "visible intersect", "attribute all-attributes order filter link-entity"),
    };

    public static FetchElementSchema Of(string element) => Shapes[element];

    private static FetchElementSchema Make(string attributes, string ignored, string elements) =>
        new(Words(attributes), Words(ignored), Words(elements));

    private static HashSet<string> Words(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
