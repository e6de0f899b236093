using MatterportForDataverse.EmbeddedMatterport.Bundles;
using MatterportForDataverse.EmbeddedMatterport.Graph;
using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.EmbeddedMatterport.Operations;

/// <summary>The bundles (add-ons) of a model, bought or not.</summary>
internal static class BundleBindings
{
    private sealed record BundleOffer(MatterportModel Model, Bundle Bundle, BundleOrder? Order);

    public static IReadOnlyList<TypeBinding> All =>
        [
            new TypeBinding<BundleOffer>("ModelBundle")
                .Field("id", b => b.Bundle.Id)
                .Field("name", b => b.Bundle.Name)
                .Field("description", b => b.Bundle.Description)
                .Field("availability", b => b.Order is not null ? "unlocked" : b.Bundle.Availability)
                .Field("assets", (b, call) => AssetsOf(b, call))
                .Field("availableOptions", b => b.Bundle.Options)
                .Field("processing", (b, call) => b.Order is null ? null : ProgressOf(b.Bundle, b.Order, call)),
            new TypeBinding<BundleOption>("BundleOption")
                .Field("key", o => o.Key)
                .Field("description", o => o.Description)
                .Field("values", o => o.Values),
            new TypeBinding<BundleProgress>("BundleProcessingInformation")
                .Field("bundleId", p => p.BundleId)
                .Field("organizationId", (_, call) => call.Account.OrganizationId)
                .Field("status", p => p.Status)
                .Field("lastModified", p => p.LastModified)
                .Field("failureCode", p => p.FailureCode)
                .Field("failureReason", p => p.FailureReason),
        ];

    public static void AddToModel(TypeBinding<MatterportModel> model) =>
        model
            .Field("bundles", (m, call) => Bundle.Catalogue.Select(bundle => Of(m, bundle, call)))
            .Field("bundle", (m, call) => Of(m, Bundle.Find(call.Required("id")), call));

    public static object Of(MatterportModel model, Bundle bundle, FieldContext call) =>
        new BundleOffer(model, bundle, call.Scope.Contents(model).Orders.FirstOrDefault(order => order.BundleId == bundle.Id));

    /// <summary>Whether a bundle was ordered and is ready.</summary>
    public static bool Has(MatterportModel model, FieldContext call, string bundleId) =>
        call.Scope.Contents(model).Orders.FirstOrDefault(order => order.BundleId == bundleId) is { } order
        && ProgressOf(Bundle.Find(bundleId), order, call).Status == "completed";

    private static BundleProgress ProgressOf(Bundle bundle, BundleOrder order, FieldContext call) =>
        BundleProgress.Of(bundle, order, call.Account.Now, call.Account.Settings.MatterPakTime);

    private static IEnumerable<AssetFile> AssetsOf(BundleOffer offered, FieldContext call)
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
