using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Ribbons;

namespace MatterportForDataverse.Preview.App;

/// <summary>
/// Texts of a ribbon, which stand among its labels.
/// https://learn.microsoft.com/power-apps/developer/model-driven-apps/use-localized-labels-ribbons
/// </summary>
internal static class RibbonLabels
{
    private const string Prefix = "$LocLabels:";

    /// <summary>The text in English.</summary>
    /// <exception cref="SolutionFileException">There is no such label, or it says something that the preview does not know.</exception>
    public static string Of(RibbonDefinition ribbon, XmlValue name)
    {
        ribbon.Knows("LocLabel*", at: "LocLabels");
        if (ribbon.Labels.Where(label => Prefix + label.Id.Required() == name.Required()).ToList() is not [var found])
        {
            throw ribbon.Refuse($"the ribbon has no label '{name}', or has it twice.");
        }

        found.Knows("Titles!", "Id");
        found.Knows("Title*", at: "Titles");
        return found.Titles.English();
    }
}
