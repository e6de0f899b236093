using MatterportForDataverse.Core.Assets;
using MatterportForDataverse.Matterport.Bundles;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Assets;

public sealed class AssetKindsTests
{
    [Theory]
    [InlineData("floorplan:schematic", "png", AssetKind.FloorPlan)]
    [InlineData("cubicasa:floorplan", "PDF", AssetKind.FloorPlan)]
    [InlineData("mp:matterpak", "zip", AssetKind.Package)]
    [InlineData("mp:matterpak", "obj", AssetKind.Mesh)]
    [InlineData("mp:matterpak", "xyz", AssetKind.PointCloud)]
    [InlineData("mp:matterpak", "jpg", AssetKind.Image)]
    [InlineData("mp:e57", "e57", AssetKind.PointCloud)]
    [InlineData("standard:cad", "dwg", AssetKind.Drawing)]
    [InlineData("bim:cad", "ifc", AssetKind.Drawing)]
    [InlineData("anything", "pdf", AssetKind.Other)]
    [InlineData("anything", "", AssetKind.Other)]
    public void The_kind_of_a_file_follows_from_its_format_and_its_add_on(string bundle, string format, AssetKind kind) =>
        Assert.Equal(kind, AssetKinds.Of(bundle, new BundleFile("1", null, format, null)));

    [Theory]
    [InlineData("available", AssetAvailability.Available)]
    [InlineData("unavailable", AssetAvailability.Unavailable)]
    [InlineData("locked", AssetAvailability.Locked)]
    [InlineData("something new", AssetAvailability.Unknown)]
    [InlineData(null, AssetAvailability.Unknown)]
    public void What_Matterport_does_not_say_is_unknown(string? status, AssetAvailability expected) =>
        Assert.Equal(expected, AssetKinds.AvailabilityOf(new BundleFile("1", null, "png", status)));
}
