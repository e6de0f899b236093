using MatterportForDataverse.EmbeddedMatterport.Graph;
using MatterportForDataverse.EmbeddedMatterport.World;

namespace MatterportForDataverse.EmbeddedMatterport.Operations;

/// <summary>The bundles (add-ons) of a model, bought or not.</summary>
internal static class BundleBindings
{
    private sealed record Offered(MatterportModel Model, Bundle Bundle, BundleOrder? Order);

    public static IReadOnlyList<TypeBinding> All =>
        [
            new TypeBinding<Offered>("ModelBundle")
                .Field("id", b => b.Bundle.Id)
                .Field("name", b => b.Bundle.Name)
                .Field("description", b => b.Bundle.Description)
                .Field("availability", b => b.Order is not null ? "unlocked" : b.Bundle.Availability)
                .Field("assets", (b, call) => AssetsOf(b, call))
                .Field("availableOptions", b => b.Bundle.Options)
                .Field("processing", (b, call) => b.Order is null ? null : BundleProgress.Of(b.Bundle, b.Order, call.World)),
            new TypeBinding<BundleOption>("BundleOption")
                .Field("key", o => o.Key)
                .Field("description", o => o.Description)
                .Field("values", o => o.Values),
            new TypeBinding<BundleProgress>("BundleProcessingInformation")
                .Field("bundleId", p => p.BundleId)
                .Field("organizationId", (_, call) => call.World.OrganizationId)
                .Field("status", p => p.Status)
                .Field("lastModified", p => p.LastModified)
                .Field("failureCode", p => p.FailureCode)
                .Field("failureReason", p => p.FailureReason),
        ];

    public static void AddToModel(TypeBinding<MatterportModel> model) =>
        model
            .Field("bundles", (m, call) => Bundle.Catalogue.Select(bundle => Of(m, bundle, call)))
            .Field("bundle", (m, call) => Of(m, Bundle.Find(call.Required("id")), call));

    public static object Of(MatterportModel model, Bundle bundle, FieldCall call) =>
        new Offered(model, bundle, call.Scope.Inside(model).Orders.FirstOrDefault(order => order.BundleId == bundle.Id));

    /// <summary>Whether a bundle was ordered and is ready.</summary>
    public static bool Has(MatterportModel model, FieldCall call, string bundleId) =>
        call.Scope.Inside(model).Orders.FirstOrDefault(order => order.BundleId == bundleId) is { } order
        && BundleProgress.Of(Bundle.Find(bundleId), order, call.World).Status == "completed";

    private static IEnumerable<AssetFile> AssetsOf(Offered offered, FieldCall call)
    {
        var ready = Has(offered.Model, call, offered.Bundle.Id);
        return offered.Bundle.Formats.Select(format => new AssetFile(
            offered.Model,
            "Resource",
            $"{offered.Bundle.Id.Replace(':', '-')}-{format}",
            ready ? "available" : "unavailable",
            $"{offered.Model.RealId}-{offered.Bundle.Name.Replace(' ', '-')}.{format}",
            format
        ));
    }
}
