using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Tests.World;

namespace MatterportForDataverse.Core.Tests.Fields;

public sealed class MappingRowsTests
{
    private readonly SyncWorld _world = new();

    [Fact]
    public void Mappings_are_the_same_after_they_were_handed_on_as_a_text()
    {
        var rows = MappingRows.Read(_world.People);
        rows[0].SetRaw(MappingRows.ChangedOn, new DateTime(2026, 6, 1, 8, 0, 1, 7, DateTimeKind.Utc));

        var (read, handed) = (Mappings.Of(rows), Mappings.Of(MappingRows.Parse(MappingRows.ToText(rows))));

        Assert.NotEmpty(read.Fields);
        Assert.NotEmpty(read.Copies);
        Assert.Equal(read.Fields, handed.Fields);
        Assert.Equal(read.Copies, handed.Copies);
        Assert.Equal(read.Tags, handed.Tags);
        Assert.Equal((read.Fingerprint, read.TagFingerprint), (handed.Fingerprint, handed.TagFingerprint));
    }
}
