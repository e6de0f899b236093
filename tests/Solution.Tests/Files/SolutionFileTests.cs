using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Tests.Files;

public sealed class SolutionFileTests
{
    [Fact]
    public void A_file_that_cannot_be_read_says_why_and_describes_nothing()
    {
        var solution = SolutionOf.Files(("Roles/Reader.xml", "<Role"), ("Roles/Writer.xml", "<Role name=\"Writer\" />"));
        var broken = solution.Tree.Find("Roles/Reader.xml")!;

        Assert.NotNull(broken.ReadError);
        Assert.Null(broken.Xml);
        Assert.Equal("Writer", solution.Roles.Single().Name);
        Assert.StartsWith("Roles/Reader.xml: ", Assert.Throws<SolutionFileException>(broken.Root).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_no_XML() =>
        Assert.Equal("It is not UTF-8.", new SolutionFile("Roles/Reader.xml", [(byte)'<', 0xff]).ReadError);

    [Fact]
    public void A_managed_rendering_knows_the_file_beside_it()
    {
        var rendering = new SolutionFile("AppModules/mpt_App/AppModule_managed.xml", "<AppModule />"u8.ToArray());

        Assert.True(rendering.IsManagedRendering);
        Assert.Equal("AppModules/mpt_App/AppModule.xml", rendering.UnmanagedPath);
        Assert.Equal("mpt_App", rendering.Folder);
        Assert.False(new SolutionFile("OptionSets/mpt_managed.xml", []).IsManagedRendering);
    }
}
