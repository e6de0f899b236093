using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.Product.Tests.Simulation;

/// <summary>A field as the simulator knows it: by its columns and its place in Matterport, without any code of the product.</summary>
internal sealed record SimulatedField(
    string Name,
    string Column,
    string? PropertyColumn,
    Func<MatterportModel, string?> Read,
    Func<MatterportModel, string?, MatterportModel> With
)
{
    /// <summary>Whether Matterport tells it of an archived model.</summary>
    public bool IsToldOfArchived => Name is not ("contact.name" or "summary");

    public static IReadOnlyList<SimulatedField> All { get; } =
    [
        new("name", "mpt_name", null, model => model.Name, (model, value) => model with { Name = value }),
        new("internalnotes", "mpt_internalnotes", null, model => model.Description, (model, value) => model with { Description = value }),
        new(
            "summary",
            "mpt_summary",
            "mpt_summary",
            model => model.Publication.Summary,
            (model, value) => model with { Publication = model.Publication with { Summary = value } }
        ),
        new(
            "contact.name",
            "mpt_contactname",
            null,
            model => model.Publication.ContactName,
            (model, value) => model with { Publication = model.Publication with { ContactName = value } }
        ),
        new("listing.id", "mpt_listingid", "mpt_listingid", model => model.MlsId, (model, value) => model with { MlsId = value }),
        new(
            "address.locality",
            "mpt_locality",
            "mpt_locality",
            model => model.Address.Locality,
            (model, value) => model with { Address = model.Address with { Locality = value } }
        ),
        new(
            "address.postalcode",
            "mpt_postalcode",
            "mpt_postalcode",
            model => model.Address.PostalCode,
            (model, value) => model with { Address = model.Address with { PostalCode = value } }
        ),
        new(
            "address.line2",
            "mpt_addressline2",
            "mpt_addressline2",
            model => model.Address.StreetAddressLines.ElementAtOrDefault(1),
            (model, value) =>
                model with
                {
                    Address = model.Address with
                    {
                        StreetAddressLines = [model.Address.StreetAddressLines[0], .. value is null ? Array.Empty<string>() : [value]],
                    },
                }
        ),
    ];
}
