namespace MatterportForDataverse.EmbeddedMatterport.World;

/// <summary>What the viewer shows; an override of "default" means as the account says.</summary>
public sealed record ViewerOptions
{
    /// <summary>The settings that are on, off, or as the account says.</summary>
    public static readonly IReadOnlyList<string> Switches =
    [
        "defurnishView",
        "dollhouse",
        "dollhouseLabels",
        "floorplan",
        "highlightReel",
        "labels",
        "socialSharing",
        "tourAutoplay",
        "tourButtons",
        "vr",
    ];

    public static readonly ViewerOptions Default = new();

    public string AddressVisibility { get; init; } = "full";
    public string BackgroundColor { get; init; } = "black";
    public string Measurements { get; init; } = "measureAndView";
    public string UnitType { get; init; } = "imperial";

    /// <summary>Only what differs from "default": switch to "enabled" or "disabled".</summary>
    public IReadOnlyDictionary<string, string> Overrides { get; init; } = new Dictionary<string, string>(0);

    public string OverrideOf(string name) => Overrides.TryGetValue(name, out var value) ? value : "default";

    /// <summary>By default the account shows everything but the tour that plays by itself.</summary>
    public bool IsEnabled(string name) =>
        OverrideOf(name) switch
        {
            "enabled" => true,
            "disabled" => false,
            _ => name != "tourAutoplay",
        };

    public ViewerOptions WithOverride(string name, string value)
    {
        var overrides = new Dictionary<string, string>(Overrides) { [name] = value };
        if (value == "default")
            overrides.Remove(name);
        return this with { Overrides = overrides };
    }
}
