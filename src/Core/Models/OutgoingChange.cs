using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Changes;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Models;

/// <summary>What is sent to Matterport for one model: only the fields that changed here, and the address whole.</summary>
public static class OutgoingChange
{
    /// <summary>The fields of the merge that can be sent: an address of which a part is unknown waits, the rest does not.</summary>
    public static IReadOnlyList<FieldMerge> Sendable(ModelMerge merge, Model theirs) =>
        merge
            .Outgoing.Where(field =>
                field.Field.Kind != FieldKind.Address || (theirs.Address.AllPartsKnown && theirs.AddressVisibility.IsKnown)
            )
            .ToArray();

    /// <summary>The change to send, or null when nothing can be sent.</summary>
    /// <param name="mirror">The row, with the merge's changes applied.</param>
    /// <param name="merge">The merge that found what is to be sent.</param>
    /// <param name="theirs">What Matterport holds now.</param>
    public static ModelChange? Of(Row mirror, ModelMerge merge, Model theirs)
    {
        var fields = Sendable(merge, theirs);
        var values = fields.ToDictionary(field => field.Field.Name, field => field.Ours ?? "");
        var sendsAddress = fields.Any(field => field.Field.Kind == FieldKind.Address);
        if (merge.SendsKey)
        {
            values[DirtyMark.OurKey] = mirror.Get(ModelTable.OurKey) ?? "";
        }

        return values.Count == 0
            ? null
            : new ModelChange
            {
                Id = theirs.Id,
                Patch = values.Keys.Any(name => name == DirtyMark.OurKey || ModelFields.Find(name)!.Kind == FieldKind.Patch)
                    ? Patch(values)
                    : null,
                Address = sendsAddress ? Address(values, theirs) : null,
            };
    }

    private static ModelPatch Patch(Dictionary<string, string> values)
    {
        string? Value(string name) => values.TryGetValue(name, out var value) ? value : null;
        return new ModelPatch
        {
            InternalId = Value(DirtyMark.OurKey),
            Name = Value("name"),
            Description = Value("internalnotes"),
            Summary = Value("summary"),
            PresentedBy = Value("presentedby"),
            ExternalUrl = Value("externalurl"),
            ContactName = Value("contact.name"),
            ContactEmail = Value("contact.email"),
            ContactPhone = Value("contact.phone"),
            MlsId = Value("listing.id"),
            MlsName = Value("listing.name"),
            UnitType = Value("options.unittype"),
            BackgroundColor = Value("options.backgroundcolor"),
            Measurements = Value("options.measurements"),
            Dollhouse = Value("options.dollhouse"),
            Floorplan = Value("options.floorplan"),
            Labels = Value("options.labels"),
            TourButtons = Value("options.tourbuttons"),
            SocialSharing = Value("options.socialsharing"),
            Vr = Value("options.vr"),
            HighlightReel = Value("options.highlightreel"),
        };
    }

    private static AddressUpdate Address(Dictionary<string, string> values, Model theirs)
    {
        string? Part(string name) =>
            (values.TryGetValue(name, out var ours) ? ours : ModelFields.Find(name)!.Read(theirs).ValueOr(null)) is { Length: > 0 } part
                ? part
                : null;
        return new AddressUpdate
        {
            Lines = new[] { Part("address.line1"), Part("address.line2") }.OfType<string>().ToArray(),
            Locality = Part("address.locality"),
            DependentLocality = Part("address.dependentlocality"),
            AdministrativeArea = Part("address.administrativearea"),
            PostalCode = Part("address.postalcode"),
            CountryCode = Part("address.countrycode"),
            SortingCode = Part("address.sortingcode"),
            AddressVisibility = theirs.AddressVisibility.ValueOr(null),
        };
    }
}
