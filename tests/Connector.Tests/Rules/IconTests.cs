using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;

namespace MatterportForDataverse.Connector.Tests.Rules;

public sealed class IconTests
{
    [Theory]
    [MemberData(nameof(ConnectorFiles.Names), MemberType = typeof(ConnectorFiles))]
    public void The_icon_is_square_and_its_background_is_the_brand_color(string connector)
    {
        var files = ConnectorFiles.Named(connector);
        var bytes = File.ReadAllBytes(files.At("icon.png"));
        var (width, height) = (Number(bytes, 16), Number(bytes, 20));
        using var zlib = new ZLibStream(new MemoryStream(bytes, 41, Number(bytes, 33)), CompressionMode.Decompress);
        using var pixels = new MemoryStream();
        zlib.CopyTo(pixels);
        var corner = pixels.ToArray()[1..4];
        var brand = (string)files.Properties()["properties"]!["iconBrandColor"]!;

        Assert.Equal((230, 230), (width, height));
        Assert.Equal((8, 2), (bytes[24], bytes[25]));
        Assert.Equal(int.Parse(brand.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture), Color(corner));
        Assert.Contains((byte)0xFF, pixels.ToArray());
    }

    private static int Number(byte[] bytes, int at) => BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));

    private static int Color(byte[] pixel) => (pixel[0] << 16) | (pixel[1] << 8) | pixel[2];
}
