using MatterportForDataverse.EmbeddedMatterport.Errors;

namespace MatterportForDataverse.EmbeddedMatterport.Bundles;

/// <summary>An option of a bundle; no values means free text.</summary>
internal sealed record BundleOption(string Key, string Description, params string[] Values);

/// <summary>A bundle as it is offered. Prices but the imagery pack's are not published; the emulator's bill uses its own.</summary>
internal sealed record Bundle(
    string Id,
    string Name,
    string Description,
    string Availability,
    decimal Price,
    string[] Formats,
    params BundleOption[] Options
)
{
    private static readonly string[] YesNo = ["false", "true"];

    public static readonly IReadOnlyList<Bundle> Catalogue =
    [
        new("mp:matterpak", "Matterpak", "Mesh, point cloud and plan images", "locked", 49, ["zip"]),
        new(
            "floorplan:schematic",
            "Schematic Floorplan",
            "Floor plans in black and white or colour",
            "locked",
            25,
            ["png", "zip", "pdf"],
            PlanOptions()
        ),
        new("mp:e57", "e57 File", "Point cloud in E57", "locked", 149, ["e57"]),
        new("mp:imagery", "Advanced Imagery Pack", "Panorama faces of 4096 pixels", "locked", 99, []),
        new(
            "standard:cad",
            "Standard CAD",
            "Plan as DWG",
            "locked",
            120,
            ["dwg"],
            new BundleOption("style", "What is drawn", "architecture", "electrical", "furniture", "electrical-furniture"),
            new BundleOption("unit_type", "Units", "imperial", "metric")
        ),
        new("trueplan:schematic", "TruePlan Schematic", "Sketch for estimates", "unavailable", 0, ["esx"]),
        new("bim:cad", "BIM", "Building information model", "unavailable", 0, ["ifc"]),
        new("gsv:publish", "Google Street View", "Publish to street view", "locked", 0, []),
    ];

    /// <summary>Bundles that are shown as locked although they cannot be ordered by the API.</summary>
    public bool OrderableByApi => Id != "gsv:publish";

    public static Bundle Find(string id) => Catalogue.FirstOrDefault(bundle => bundle.Id == id) ?? throw ApiError.NotFound("Bundle", id);

    private static BundleOption[] PlanOptions() =>
        [
            new("color", "Coloured rooms", YesNo),
            new("delivery_time", "How fast", "normal", "fast", "urgent"),
            new("furniture", "With furniture", YesNo),
            new("hide_dimensions", "Without dimensions", YesNo),
            new("hide_internal_area", "Without the internal area", YesNo),
            new("use_custom_showcase_labels", "Labels of the viewer", YesNo),
            new("use_showcase_orientation", "Orientation of the viewer", YesNo),
            new("use_six_inch_wall_thickness", "Thick walls", YesNo),
            new("language", "Language", "en", "de", "fr", "es", "it"),
            new("unit_type", "Units", "imperial", "metric", "both"),
            new("logo_attachment_id", "Logo"),
        ];
}
