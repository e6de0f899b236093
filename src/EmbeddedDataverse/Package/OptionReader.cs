using System.Xml.Linq;

namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>Reads choices: global ones, and those written inside a column.</summary>
internal static class OptionReader
{
    public static Dictionary<string, IReadOnlyDictionary<int, string>> Globals(string folder) =>
        PackageFile
            .All(folder, "OptionSets", "*.xml")
            .ToDictionary(file => file.Attribute(file.Root, "Name"), file => Options(file, file.Root));

    public static IReadOnlyDictionary<int, string> Options(PackageFile file, XElement optionSet) =>
        optionSet
            .Descendants()
            .Where(element => element.Name.LocalName is "option" or "state" or "status")
            .ToDictionary(element => Value(file, element), Label);

    public static Dictionary<int, int> Map(PackageFile file, XElement optionSet, string element, string to) =>
        optionSet.Descendants(element).ToDictionary(item => Value(file, item), item => file.Integer(file.Attribute(item, to), to));

    private static int Value(PackageFile file, XElement element) => file.Integer(file.Attribute(element, "value"), "value");

    private static string Label(XElement element) => (string?)element.Element("labels")?.Element("label")?.Attribute("description") ?? "";
}
