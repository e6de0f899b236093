using System.Xml.Linq;

namespace MatterportForDataverse.Generator;

/// <summary>A custom API of the package.</summary>
/// <param name="Name">Its unique name.</param>
/// <param name="Description">What it does, in a sentence.</param>
/// <param name="Privilege">The privilege without which nobody may call it; null when there is none.</param>
/// <param name="Request">What is asked.</param>
/// <param name="Response">What is answered.</param>
internal sealed record CustomApi(
    string Name,
    string Description,
    string? Privilege,
    IReadOnlyList<Member> Request,
    IReadOnlyList<Member> Response
)
{
    public static CustomApi Read(string folder)
    {
        var api = XElement.Load(Path.Combine(folder, "customapi.xml"));
        return new CustomApi(
            api.Attribute("uniquename")!.Value,
            api.Default(),
            api.Element("executeprivilegename")?.Value,
            Members(Path.Combine(folder, "customapirequestparameters")),
            Members(Path.Combine(folder, "customapiresponseproperties"))
        );
    }

    private static List<Member> Members(string folder) =>
        PackageSource
            .Load(folder, "*.xml")
            .Select(member => new Member(
                member.Attribute("uniquename")!.Value,
                member.Element("type")!.Value,
                member.Element("isoptional")?.Value == "1",
                member.Default()
            ))
            .ToList();
}

/// <summary>A request parameter or a response property.</summary>
/// <param name="Name">Its unique name.</param>
/// <param name="Type">The number of its type, as the platform counts them.</param>
/// <param name="IsOptional">Whether it may be left out.</param>
/// <param name="Description">What it is, in a sentence.</param>
internal sealed record Member(string Name, string Type, bool IsOptional, string Description)
{
    /// <summary>What there is to say when a language has no word for the type yet.</summary>
    public NotSupportedException Unknown(string language) =>
        new($"{Name} is of the type {Type}; say in eng/Generator what that is in {language}.");
}
