using MatterportForDataverse.Matterport.Bundles;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Assets;

/// <summary>What a file shows, told from its format and the add-on that it came with. Matterport itself does not say.</summary>
internal static class AssetKinds
{
    /// <summary>The kind of a file of an add-on.</summary>
    public static AssetKind Of(string bundleId, BundleFile file) =>
        (file.Format.ToUpperInvariant(), bundleId) switch
        {
            ("E57" or "XYZ" or "LAS" or "LAZ" or "PTS", _) => AssetKind.PointCloud,
            ("OBJ" or "FBX" or "GLB" or "GLTF", _) => AssetKind.Mesh,
            ("DWG" or "DXF" or "IFC" or "RVT" or "ESX" or "SKX", _) => AssetKind.Drawing,
            ("ZIP", _) => AssetKind.Package,
            ("MP4" or "MOV", _) => AssetKind.Video,
            ("JPG" or "JPEG" or "PNG" or "SVG" or "PDF", var id) when id.Contains("floorplan") => AssetKind.FloorPlan,
            ("JPG" or "JPEG" or "PNG", _) => AssetKind.Image,
            _ => AssetKind.Other,
        };

    /// <summary>Whether a file can be downloaded.</summary>
    public static AssetAvailability AvailabilityOf(BundleFile file) =>
        file.Status switch
        {
            BundleFile.Available => AssetAvailability.Available,
            "unavailable" => AssetAvailability.Unavailable,
            "locked" => AssetAvailability.Locked,
            _ => AssetAvailability.Unknown,
        };
}
