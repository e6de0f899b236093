using MatterportForDataverse.EmbeddedDataverse.Jobs;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Tests;

public sealed class ShippedDefaultsTests
{
    [Fact]
    public void The_shipped_plugins_install_their_defaults_once()
    {
        var clock = new VirtualClock(new DateTime(2026, 3, 1, 9, 0, 0, DateTimeKind.Utc));
        using var platform = Platform.Open(
            SolutionPackage.Load(Repository.Package),
            new PlatformOptions { Time = clock, Services = type => type == typeof(Func<DateTime>) ? () => clock.Now : null }
        );
        platform.LoadPlugins(Repository.PluginAssembly("net10.0"));
        var administrator = platform.ServiceFor(platform.CreateUser("Ada", "Matterport Administrator"));
        var first = administrator.Execute(new OrganizationRequest("mpt_InstallDefaults"));
        Assert.NotEqual(0, first["Created"]);
        var before = platform.Counters.Snapshot();
        Assert.Equal(0, administrator.Execute(new OrganizationRequest("mpt_InstallDefaults"))["Created"]);
        Assert.Equal(0, platform.Counters.Snapshot().Since(before).TotalWrites);
        var property = administrator.Create(new Entity("mpt_property") { ["mpt_name"] = "One", ["mpt_reference"] = "P1" });
        administrator.Update(new Entity("mpt_property", property) { ["mpt_name"] = "Two" });
        platform.RunJobs();
        Assert.DoesNotContain(platform.Jobs, job => job.State == JobState.Failed);
    }
}
