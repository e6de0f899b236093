namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>Reads customapis/*.</summary>
internal static class CustomApiReader
{
    public static CustomApiMetadata Read(string folder, PackageFile file, IReadOnlyDictionary<Guid, string> types)
    {
        var api = file.Root;
        var name = file.Attribute(api, "uniquename");
        if (file.Number(api, "bindingtype", 0) != 0 || file.Flag(api, "isfunction"))
        {
            throw file.Refuse($"{name} is bound or a function; the playground simulates unbound actions.");
        }

        var place = Path.GetDirectoryName(file.Name)!;
        return new(name, Type(file, types), PackageFile.Optional(api, "executeprivilegename"))
        {
            Parameters = Parameters(folder, Path.Combine(place, "customapirequestparameters"), "customapirequestparameter.xml"),
            Properties = Parameters(folder, Path.Combine(place, "customapiresponseproperties"), "customapiresponseproperty.xml"),
        };
    }

    private static string? Type(PackageFile file, IReadOnlyDictionary<Guid, string> types)
    {
        if (file.Root.Element("plugintypeid")?.Element("plugintypeexportkey")?.Value is not { } key)
        {
            return null;
        }

        return types.TryGetValue(file.Id(key), out var name)
            ? name
            : throw file.Refuse($"the plug-in type {key} is in no assembly of the package.");
    }

    private static List<CustomApiParameter> Parameters(string folder, string under, string pattern) =>
        [
            .. PackageFile
                .All(folder, under, pattern, SearchOption.AllDirectories)
                .Select(file => new CustomApiParameter(
                    file.Attribute(file.Root, "uniquename"),
                    file.Number(file.Root, "type") is >= 0 and <= 12 and var type
                        ? type
                        : throw file.Refuse("the parameter type is not one of 0 to 12."),
                    file.Flag(file.Root, "isoptional")
                )),
        ];
}
