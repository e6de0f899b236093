using System.ServiceModel;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Tests;

/// <summary>A platform over the small package in Package/Houses, with the test's own clock and plug-ins.</summary>
internal sealed class PlatformFixture : IDisposable
{
    public const string House = "mpt_house";
    public static readonly OptionSetValue Villa = new(720270001);
    internal static readonly string PackageFolder = Repository.At("tests", "EmbeddedDataverse.Tests", "Package", "Houses");

    public PlatformFixture(string? database = null, params RoleMetadata[] roles)
        : this(database, false, roles) { }

    public PlatformFixture(bool checksVersionAgain)
        : this(null, checksVersionAgain, []) { }

    private PlatformFixture(string? database, bool checksVersionAgain, RoleMetadata[] roles)
    {
        Platform = Platform.Open(
            SolutionPackage.Load(PackageFolder).With(roles),
            new PlatformOptions
            {
                Time = Clock,
                DatabaseFile = database,
                ChecksVersionAgain = checksVersionAgain,
                RememberedCommits = 5,
            }
        );
        Platform.RegisterType("Tests.Guard", new DelegatePlugin(_ => { }));
    }

    public VirtualClock Clock { get; } = new(new DateTime(2026, 3, 1, 9, 0, 0, DateTimeKind.Utc));

    public Platform Platform { get; }

    public IOrganizationService System => Platform.System;

    public static Entity NewHouse(string title, string? code = null) => new(House) { ["mpt_title"] = title, ["mpt_code"] = code };

    public Guid CreateHouse(string title, string? code = null) => System.Create(NewHouse(title, code));

    public void AddStep(
        string message,
        int stage,
        Action<PluginServices> act,
        bool later = false,
        string table = House,
        string[]? filter = null
    )
    {
        var name = "Tests.Step" + Guid.NewGuid();
        Platform.RegisterType(name, new DelegatePlugin(act));
        Platform.RegisterStep(
            new StepRegistration(Guid.NewGuid(), name, name, message, table, stage)
            {
                IsAsync = later,
                FilteringColumns = filter ?? [],
                Images = [new ImageRegistration("Before", true, false, []), new ImageRegistration("After", false, true, [])],
            }
        );
    }

    public static int FaultCodeOf(Action act) => Assert.Throws<FaultException<OrganizationServiceFault>>(act).Detail.ErrorCode;

    public void Dispose() => Platform.Dispose();
}
