// Draws the icons of the connectors in connector-definition: dotnet run eng/icon.cs
// The plan of a house, cut by its walls, in white on the brand color. A test compares the files with the color and the size.
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

using System.Buffers.Binary;
using System.IO.Compression;

const int Size = 230;
const int Samples = 4;

// Walls as lines between corners, in pixels; the gaps are doors.
(double X1, double Y1, double X2, double Y2)[] walls =
[
    (45, 100, 115, 45),
    (115, 45, 185, 100),
    (185, 100, 185, 185),
    (185, 185, 135, 185),
    (105, 185, 45, 185),
    (45, 185, 45, 100),
    (115, 100, 115, 150),
    (115, 125, 150, 125),
];

Draw("administrators", (0xE5, 0x53, 0x2D));
Draw("makers", (0x2F, 0x6F, 0xB5));

void Draw(string connector, (byte Red, byte Green, byte Blue) brand)
{
    var rows = new byte[Size * ((Size * 3) + 1)];
    for (var y = 0; y < Size; y++)
    {
        for (var x = 0; x < Size; x++)
        {
            var share = Covered(x, y);
            var at = (y * ((Size * 3) + 1)) + 1 + (x * 3);
            rows[at] = Mixed(brand.Red, share);
            rows[at + 1] = Mixed(brand.Green, share);
            rows[at + 2] = Mixed(brand.Blue, share);
        }
    }

    using var file = File.Create(Path.Combine("connector-definition", connector, "icon.png"));
    file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
    var header = new byte[13];
    BinaryPrimitives.WriteInt32BigEndian(header, Size);
    BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Size);
    (header[8], header[9]) = (8, 2);
    Write(file, "IHDR"u8, header);
    using var packed = new MemoryStream();
    using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
    {
        zlib.Write(rows);
    }

    Write(file, "IDAT"u8, packed.ToArray());
    Write(file, "IEND"u8, []);
}

double Covered(int x, int y)
{
    var inside = 0;
    for (var sample = 0; sample < Samples * Samples; sample++)
    {
        var (px, py) = (x + ((sample % Samples) + 0.5) / Samples, y + ((sample / Samples) + 0.5) / Samples);
        inside += walls.Any(wall => Distance(px, py, wall) < 6) ? 1 : 0;
    }

    return inside / (double)(Samples * Samples);
}

static double Distance(double x, double y, (double X1, double Y1, double X2, double Y2) wall)
{
    var (dx, dy) = (wall.X2 - wall.X1, wall.Y2 - wall.Y1);
    var along = Math.Clamp((((x - wall.X1) * dx) + ((y - wall.Y1) * dy)) / ((dx * dx) + (dy * dy)), 0, 1);
    return Math.Sqrt(Math.Pow(x - wall.X1 - (along * dx), 2) + Math.Pow(y - wall.Y1 - (along * dy), 2));
}

static byte Mixed(byte color, double white) => (byte)Math.Round(color + ((255 - color) * white));

static void Write(FileStream file, ReadOnlySpan<byte> type, byte[] content)
{
    byte[] part = [.. type, .. content];
    var number = new byte[4];
    BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
    file.Write(number);
    file.Write(part);
    BinaryPrimitives.WriteUInt32BigEndian(number, Crc(part));
    file.Write(number);
}

static uint Crc(byte[] bytes)
{
    var crc = 0xFFFFFFFFu;
    foreach (var value in bytes)
    {
        crc ^= value;
        for (var bit = 0; bit < 8; bit++)
        {
            crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320u);
        }
    }

    return ~crc;
}
