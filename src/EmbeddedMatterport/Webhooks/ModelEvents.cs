using MatterportForDataverse.EmbeddedMatterport.Models;
using Fields = System.Collections.Generic.Dictionary<string, object?>;

namespace MatterportForDataverse.EmbeddedMatterport.Webhooks;

/// <summary>Which events a change of a model makes.</summary>
internal static class ModelEvents
{
    /// <param name="before">Null for a model that is new.</param>
    /// <param name="after">Null for a model that is gone.</param>
    public static IEnumerable<(string Type, Fields Body)> Of(MatterportModel? before, MatterportModel? after) =>
        before is null ? [("created", new Fields { ["type"] = "processing" })]
        : after is null ? [("deleted", [])]
        : Changes(before, after);

    private static IEnumerable<(string Type, Fields Body)> Changes(MatterportModel before, MatterportModel after)
    {
        if (IsProcessing(before) && !IsProcessing(after))
        {
            yield return ("processed", new Fields { ["status"] = after.State == "failed" ? "failed" : "succeeded", ["error"] = null });
        }

        if (Activation(before) != Activation(after))
        {
            yield return ("activation_state_changed", Both("state", Activation(before), Activation(after)));
        }

        if (before.Visibility != after.Visibility)
        {
            yield return ("visibility_changed", Both("accessVisibility", before.Visibility, after.Visibility));
        }

        foreach (var order in Orders(after).Except(Orders(before)))
        {
            yield return ("bundle_updated", new Fields { ["status"] = "requested", ["bundleId"] = order });
        }

        // Matterport tells no details of a model that is still processed.
        if (!IsProcessing(after) && Details(before, after) is { Previous.Count: > 0 } details)
        {
            yield return ("details_changed", new Fields { ["previous"] = details.Previous, ["current"] = details.Current });
        }
    }

    private static bool IsProcessing(MatterportModel model) => model.State is "processing" or "staging";

    private static string Activation(MatterportModel model) => model.State is "active" or "inactive" ? model.State : "pending";

    private static IEnumerable<string> Orders(MatterportModel model) =>
        (model.EditedContents?.Orders ?? []).Select(order => order.BundleId);

    private static Fields Both(string name, string previous, string current) =>
        new()
        {
            ["previous"] = new Fields { [name] = previous },
            ["current"] = new Fields { [name] = current },
        };

    private static (Fields Previous, Fields Current) Details(MatterportModel before, MatterportModel after)
    {
        var (was, now) = (DetailsOf(before), DetailsOf(after));
        var changed = was.Keys.Where(name => !Same(was[name], now[name])).ToArray();
        return (changed.ToDictionary(name => name, name => was[name]), changed.ToDictionary(name => name, name => now[name]));
    }

    private static bool Same(object? one, object? other) =>
        one is Fields fields && other is Fields others ? fields.All(field => Same(field.Value, others[field.Key]))
        : one is IReadOnlyList<string> list && other is IReadOnlyList<string> texts ? list.SequenceEqual(texts)
        : Equals(one, other);

    private static Fields DetailsOf(MatterportModel model) =>
        new()
        {
            ["address"] = new Fields
            {
                ["streetAddressLines"] = model.Address.StreetAddressLines,
                ["locality"] = model.Address.Locality,
                ["dependentLocality"] = model.Address.DependentLocality,
                ["administrativeArea"] = model.Address.AdministrativeArea,
                ["postalCode"] = model.Address.PostalCode,
                ["countryCode"] = model.Address.CountryCode,
            },
            ["description"] = model.Description,
            ["image"] = new Fields { ["id"] = model.ImageId },
            ["internalId"] = model.InternalId,
            ["mls"] = new Fields { ["id"] = model.MlsId, ["name"] = model.MlsName },
            ["name"] = model.Name,
            ["publication"] = new Fields
            {
                ["description"] = model.Publication.Description,
                ["externalUrl"] = model.Publication.ExternalUrl,
                ["presentedby"] = model.Publication.PresentedBy,
                ["summary"] = model.Publication.Summary,
            },
        };
}
