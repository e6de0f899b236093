using MatterportForDataverse.EmbeddedMatterport.Accounts;
using MatterportForDataverse.EmbeddedMatterport.Bundles;
using MatterportForDataverse.EmbeddedMatterport.Errors;
using MatterportForDataverse.EmbeddedMatterport.Graph;
using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.EmbeddedMatterport.Operations;

/// <summary>The mutation <c>unlockModelBundle</c>: spends money at once, and every time, so that a bill tells who sent it twice.</summary>
internal static class UnlockModelBundleResolver
{
    private const decimal Surcharge = 15;

    public static object? Resolve(FieldContext call)
    {
        var model = call.Scope.ModelBy(call.Required("id"), call.Text("field"));
        var bundle = Bundle.Find(call.Required("bundleId"));
        if (bundle.Availability == "unavailable" || !bundle.OrderableByApi)
        {
            throw ApiError.Unsupported($"{bundle.Id} cannot be ordered for this model");
        }

        var options = Options(call, bundle);
        var isAgain = call.Scope.Contents(model).Orders.Any(order => order.BundleId == bundle.Id);
        var after = call.Account.Edit(
            model.RealId,
            m => Ordered(m, new BundleOrder(bundle.Id, call.Scope.Now, options, m.Visibility is "private" or "password"))
        );
        var costly = options.Count(option => option is { Value: "true", Key: "color" or "furniture" } or { Value: "fast" or "urgent" });
        var price = bundle.Price + (costly * Surcharge);
        call.Account.AddCharge(new Charge(model.RealId, "unlock", bundle.Id, options, price, call.Scope.Now) { IsAgain = isAgain });
        return BundleBindings.Of(after, bundle, call);
    }

    // What was ordered first is what is delivered.
    private static MatterportModel Ordered(MatterportModel model, BundleOrder order) =>
        model.WithContents(model.Contents with { Orders = [.. model.Contents.Orders, order] });

    private static Dictionary<string, string> Options(FieldContext call, Bundle bundle)
    {
        var chosen = new Dictionary<string, string>();
        foreach (var option in call.Objects("bundleOptions"))
        {
            chosen[option.Text("key")!] = option.Text("value")!;
        }

        if (call.Object("options").Text("deliverySpeed") is { } speed)
        {
            chosen["delivery_time"] = speed;
        }

        if (call.Object("options").Text("measurementUnits") is { } units)
        {
            chosen["unit_type"] = units;
        }

        foreach (var (key, value) in chosen)
        {
            var known =
                bundle.Options.FirstOrDefault(option => option.Key == key) ?? throw ApiError.Invalid($"{bundle.Id} has no option {key}");
            if (known.Values.Length > 0 && !known.Values.Contains(value))
            {
                throw ApiError.Invalid($"{key} cannot be {value}");
            }
        }
        return chosen;
    }
}
