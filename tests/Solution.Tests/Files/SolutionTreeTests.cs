using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Tests.Files;

public sealed class SolutionTreeTests
{
    private static readonly SolutionTree Shipped = SolutionTree.Read(Repository.Package);

    [Fact]
    public void A_tree_that_was_written_is_read_again()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        Shipped.Write(folder);
        var again = SolutionTree.Read(folder);
        Directory.Delete(folder, recursive: true);

        Assert.NotEmpty(again.Files);
        Assert.Equal(Shipped.Files.Select(file => (file.Path, file.Text)), again.Files.Select(file => (file.Path, file.Text)));
    }

    [Fact]
    public void A_folder_that_holds_something_is_not_written_into()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(Path.Combine(folder, "mine.txt"), "mine");

        Assert.Contains("not empty", Assert.Throws<IOException>(() => Shipped.Write(folder)).Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(folder, "mine.txt")));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_refused() =>
        Assert.Contains(
            "no folder",
            Assert.Throws<DirectoryNotFoundException>(() => SolutionTree.Read("nowhere")).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Every_file_of_the_package_has_a_kind()
    {
        var more = SolutionTree.Read(Repository.At("tests", "Packing.Tests", "Extra"));

        Assert.NotEmpty(more.Files);
        Assert.All(Shipped.Files.Concat(more.Files), file => Assert.NotEqual(FileKind.Unknown, file.Kind));
    }
}
