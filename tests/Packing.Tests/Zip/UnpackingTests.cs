using System.Text;
using MatterportForDataverse.Packing.Zip;

namespace MatterportForDataverse.Packing.Tests.Zip;

public sealed class UnpackingTests
{
    [Fact]
    public void A_managed_package_is_no_source()
    {
        Case.Real.Zip(managed: true, out var zip);

        Assert.Contains("Export the solution unmanaged", Refused(zip), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_package_is_refused()
    {
        Assert.Contains("no zip file", Refused([1, 2, 3]), StringComparison.Ordinal);
        Assert.Contains("no solution", Refused(Archive.Write([("notes.txt", [1])])), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_packer_has_no_place_for_is_refused_by_name()
    {
        Case.Real.Zip(managed: false, out var zip);
        var more = Archive.Write([
            .. Archive.Read(zip).Select(part => (part.Key, part.Value)),
            ("bots/one.xml", Encoding.UTF8.GetBytes("<bot />")),
        ]);

        Assert.Contains("bots/one.xml", Refused(more), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_leads_out_of_the_folder_writes_nothing_there()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        Case.Real.Zip(managed: false, out var zip);
        var tree = Unpacking.Unpack(
            Archive.Write([.. Archive.Read(zip).Select(part => (part.Key, part.Value)), ("WebResources/../../../escaped.js", [1])])
        );

        Assert.Throws<IOException>(() => tree.Write(Path.Combine(folder, "in", "side")));
        Assert.False(File.Exists(Path.Combine(folder, "escaped.js")));
        Directory.Delete(folder, recursive: true);
    }

    private static string Refused(byte[] zip) => Assert.Throws<PackingException>(() => Unpacking.Unpack(zip)).Message;
}
