using MatterportForDataverse.Matterport.Answers;
using MatterportForDataverse.Matterport.Changes;
using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Matterport.Tests;

/// <summary>Reads and sets fields by their paths, as written in Matterport's schema.</summary>
internal static class Paths
{
    /// <summary>A patch that sets these fields.</summary>
    public static ModelPatch Patch(params (string Path, string Value)[] fields) =>
        fields.Aggregate(new ModelPatch(), (patch, field) => patch.Set(new FieldPath(field.Path), field.Value, FormOf(field.Path)));

    /// <summary>An address with these parts.</summary>
    public static AddressUpdate Address(params (string Path, string Value)[] parts) =>
        parts.Aggregate(new AddressUpdate(), (address, part) => address.Set(new FieldPath("address." + part.Path), part.Value));

    /// <summary>What the model says at a path.</summary>
    public static Answer<string> At(this Model model, string path) => model.Text(new FieldPath(path));

    /// <summary>Whether every part of the address is known, so that it may be replaced.</summary>
    public static bool KnowsAddress(this Model model) =>
        new[]
        {
            "streetAddressLines.0",
            "locality",
            "dependentLocality",
            "administrativeArea",
            "postalCode",
            "countryCode",
            "sortingCode",
        }.All(part => model.At("address." + part).IsKnown);

    private static PatchForm FormOf(string path) =>
        path.EndsWith("Override", StringComparison.Ordinal) ? PatchForm.Override
        : path.StartsWith("options.", StringComparison.Ordinal) ? PatchForm.Setting
        : PatchForm.Text;
}
