using MatterportForDataverse.EmbeddedDataverse.Package;

namespace MatterportForDataverse.Preview.App;

/// <summary>
/// Texts of a ribbon, which stand among its labels.
/// https://learn.microsoft.com/power-apps/developer/model-driven-apps/use-localized-labels-ribbons
/// </summary>
internal static class RibbonLabels
{
    private const string Prefix = "$LocLabels:";

    /// <summary>The text in English.</summary>
    /// <exception cref="PackageException">There is no such label, or it says something that the preview does not know.</exception>
    public static string Of(PackageFile file, string name)
    {
        var labels = file.One(file.Root, "LocLabels");
        file.Knows(labels, "LocLabel");
        if (labels.Elements().SingleOrDefault(label => Prefix + file.Attribute(label, "Id") == name) is not { } found)
        {
            throw file.Refuse($"the ribbon has no label '{name}', or has it twice.");
        }

        file.Knows(found, "Titles", "Id");
        file.Knows(file.One(found, "Titles"), "Title");
        return file.Label(found, "Titles");
    }
}
