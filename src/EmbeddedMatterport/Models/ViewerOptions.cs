namespace MatterportForDataverse.EmbeddedMatterport.Models;

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

    /// <summary>Every option as Matterport has it at first.</summary>
    public static readonly ViewerOptions Default = new();

    /// <summary>How much of the address the public sees: "full", "partial" or "none".</summary>
    public string AddressVisibility { get; init; } = "full";

    /// <summary>"black", "grey" or "white".</summary>
    public string BackgroundColor { get; init; } = "black";

    /// <summary>"disabled", "measure" or "measureAndView".</summary>
    public string Measurements { get; init; } = "measureAndView";

    /// <summary>"metric" or "imperial".</summary>
    public string UnitType { get; init; } = "imperial";

    /// <summary>Only what differs from "default": switch to "enabled" or "disabled".</summary>
    public IReadOnlyDictionary<string, string> Overrides { get; init; } = new Dictionary<string, string>(0);

    /// <summary>A switch: "default", "enabled" or "disabled".</summary>
    public string OverrideOf(string name) => Overrides.TryGetValue(name, out var value) ? value : "default";

    /// <summary>
    /// Whether the viewer shows what a switch is for. By default the account shows everything but the tour that plays by itself.
    /// </summary>
    public bool IsEnabled(string name) =>
        OverrideOf(name) switch
        {
            "enabled" => true,
            "disabled" => false,
            _ => name != "tourAutoplay",
        };

    /// <summary>The options with a switch set to "default", "enabled" or "disabled".</summary>
    public ViewerOptions WithOverride(string name, string value)
    {
        var overrides = new Dictionary<string, string>(Overrides) { [name] = value };
        if (value == "default")
        {
            overrides.Remove(name);
        }

        return this with
        {
            Overrides = overrides,
        };
    }
}
