using MatterportForDataverse.XrmSdk.Tests.Surface;

namespace MatterportForDataverse.XrmSdk.Tests;

/// <summary>Holds the stand-in to the genuine assembly: it may be smaller, never different.</summary>
public abstract class SurfaceTests(string framework)
{
    // net10.0 has no System.ServiceModel of its own, so the stand-in brings the few fault types there; the genuine ones are elsewhere.
    private const string BroughtAlong = "System.ServiceModel.";

    private readonly AssemblySurface _standIn = AssemblySurface.Read(Repository.Built("XrmSdk", framework, "Microsoft.Xrm.Sdk.dll"));

    [NeedsFact(Shared = "dataverse/sdk-surface.txt")]
    public void Every_member_of_the_stand_in_exists_in_the_genuine_assembly()
    {
        var members = _standIn.Members.Where(IsOurs).ToArray();

        Assert.True(members.Length > 300, $"Only {members.Length} members were seen.");
        AssertNone(members.Except(Genuine()));
    }

    [NeedsFact(Shared = "dataverse/sdk-surface.txt")]
    public void Every_type_of_the_stand_in_has_the_genuine_base_and_no_interface_more()
    {
        var genuine = Genuine()
            .Where(line => line.StartsWith("T:", StringComparison.Ordinal))
            .Select(SurfaceType.Parse)
            .ToLookup(t => t.Name);
        var types = _standIn.Types.Where(type => IsOurs("T:" + type.Name)).ToArray();

        Assert.True(types.Length > 80, $"Only {types.Length} types were seen.");
        Assert.All(types, type => Assert.Contains(genuine[type.Name], type.IsPromisedBy));
    }

    [NeedsFact(Shared = "dataverse/sdk-surface.txt")]
    public void An_interface_of_the_stand_in_is_complete_so_that_what_implements_it_loads_against_the_genuine_one()
    {
        var interfaces = _standIn.Types.Where(type => type.IsInterface).Select(type => $"M:{type.Name}.").ToArray();
        var wanted = Genuine().Where(line => interfaces.Any(prefix => line.StartsWith(prefix, StringComparison.Ordinal))).ToArray();

        Assert.True(wanted.Length > 80, $"Only {wanted.Length} interface members were seen.");
        AssertNone(wanted.Except(_standIn.Members));
    }

    [Fact]
    public void Only_the_build_whose_framework_lacks_them_brings_fault_types_along() =>
        Assert.Equal(framework != "net462", _standIn.Types.Any(type => type.Name.StartsWith(BroughtAlong, StringComparison.Ordinal)));

    private static void AssertNone(IEnumerable<string> lines)
    {
        var found = string.Join('\n', lines);
        Assert.True(found.Length == 0, found);
    }

    private static bool IsOurs(string line) => !line[2..].StartsWith(BroughtAlong, StringComparison.Ordinal);

    private static string[] Genuine() => File.ReadAllLines(Path.Combine(Repository.Shared, "dataverse", "sdk-surface.txt"));
}

/// <summary>The build that plug-ins are compiled against.</summary>
public sealed class SurfaceOfNet462Tests() : SurfaceTests("net462");

/// <summary>The build that the playground runs on.</summary>
public sealed class SurfaceOfNet10Tests() : SurfaceTests("net10.0");
