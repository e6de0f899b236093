using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Tests.Files;

public sealed class FileLayoutTests
{
    [Theory]
    [InlineData("Other/Solution.xml", FileKind.Manifest)]
    [InlineData("Entities/mpt_House/Entity.xml", FileKind.Table)]
    [InlineData("WebResources/mpt_/x.js", FileKind.WebResourceBody)]
    [InlineData("WebResources/mpt_/x.js.data.xml", FileKind.WebResource)]
    [InlineData("Controls/mpt_X/ControlManifest.xml", FileKind.ControlManifest)]
    [InlineData("Controls/mpt_X/bundle.js", FileKind.ControlPart)]
    [InlineData("entities/mpt_House/Entity.xml", FileKind.Unknown)]
    [InlineData("notes.txt", FileKind.Unknown)]
    public void A_file_is_what_its_path_says(string path, FileKind kind) => Assert.Equal(kind, FileLayout.KindOf(path));

    [Fact]
    public void Another_letter_case_is_another_path_and_told_apart()
    {
        var pattern = FileLayout.PatternOf("Entities/mpt_House/Entity.xml")!;

        Assert.True(pattern.MatchesInOtherLetterCase("entities/mpt_House/Entity.xml"));
        Assert.False(pattern.MatchesInOtherLetterCase("Entities/mpt_House/Entity.xml"));
        Assert.False(pattern.MatchesInOtherLetterCase("notes.txt"));
    }
}
