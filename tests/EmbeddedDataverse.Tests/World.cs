using System.ServiceModel;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Tests.Fetch;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Tests;

/// <summary>A platform over the small package in Package/Houses, with a clock that the test moves and plug-ins that the test writes.</summary>
internal sealed class World : IDisposable
{
    public const string House = "mpt_house";
    public static readonly OptionSetValue Villa = new(720270001);
    private static readonly string PackageFolder = Repository.At("tests", "EmbeddedDataverse.Tests", "Package", "Houses");

    public World(string? database = null, params RoleMetadata[] roles)
    {
        Platform = Platform.Open(
            SolutionPackage.Load(PackageFolder).With(roles),
            new PlatformOptions { Time = Clock, DatabaseFile = database }
        );
        Platform.RegisterType("Tests.Guard", new Does(_ => { }));
    }

    public VirtualClock Clock { get; } = new(new DateTime(2026, 3, 1, 9, 0, 0, DateTimeKind.Utc));

    public Platform Platform { get; }

    public IOrganizationService System => Platform.System;

    public static Entity NewHouse(string title, string? code = null) => new(House) { ["mpt_title"] = title, ["mpt_code"] = code };

    public Guid Add(string title, string? code = null) => System.Create(NewHouse(title, code));

    public void On(string message, int stage, Action<Plugin> act, bool later = false, string table = House, string[]? filter = null)
    {
        var name = "Tests.Step" + Guid.NewGuid();
        Platform.RegisterType(name, new Does(act));
        Platform.RegisterStep(
            new StepRegistration(Guid.NewGuid(), name, name, message, table, stage)
            {
                IsAsync = later,
                FilteringColumns = filter ?? [],
                Images = [new ImageRegistration("Before", true, false, []), new ImageRegistration("After", false, true, [])],
            }
        );
    }

    public static int Code(Action act) => Assert.Throws<FaultException<OrganizationServiceFault>>(act).Detail.ErrorCode;

    public void Dispose() => Platform.Dispose();
}
