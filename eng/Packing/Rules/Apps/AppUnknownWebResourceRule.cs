using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Apps;

/// <summary>An app's picture is a web resource, by id.</summary>
internal sealed class AppUnknownWebResourceRule()
    : MeaningRule("app.unknown-web-resource", "An app whose icon is neither a web resource of the solution nor the platform's default.")
{
    // msdyn_/Images/AppModule_Default_Icon.png, with this id in every public export.
    private const string Default = "953b9fac-1e5e-e611-80d6-00155ded156f";

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from app in solution.Apps
        let icon = app.IconId.NormalizedId
        where icon != Default && solution.WebResources.All(resource => resource.Id.NormalizedId != icon)
        select new Violation(app, $"The icon {app.IconId} is no web resource of the solution.");
}
