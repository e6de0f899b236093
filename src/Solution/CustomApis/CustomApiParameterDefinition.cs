using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Labels;

namespace MatterportForDataverse.Solution.CustomApis;

/// <summary>A request parameter or response property of a custom API.</summary>
public sealed class CustomApiParameterDefinition : SolutionElement
{
    private static readonly string[] TypeNames =
    [
        "Boolean",
        "DateTime",
        "Decimal",
        "Entity",
        "EntityCollection",
        "EntityReference",
        "Float",
        "Integer",
        "Money",
        "Picklist",
        "String",
        "StringArray",
        "Guid",
    ];

    internal CustomApiParameterDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The unique name.</summary>
    public XmlValue UniqueName => Value("@uniquename");

    /// <summary>
    /// The number of the type, 0 to 12:
    /// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/customapirequestparameter.
    /// </summary>
    public XmlValue Type => Value("type");

    /// <summary>What the platform calls the type; the number where it has no name for it.</summary>
    public string TypeName => TypeNames.ElementAtOrDefault(Type.ToInteger(otherwise: -1)) ?? Type.Text;

    /// <summary>1 where a caller may leave it out; a response property does not say.</summary>
    public XmlValue Optional => Value("isoptional");

    /// <summary>Whether a caller may leave it out.</summary>
    public bool IsOptional => Optional == "1";

    /// <summary>The logical name of the table, where it is a row.</summary>
    public XmlValue Table => Value("logicalentityname");

    /// <summary>What people call it.</summary>
    public LabelList DisplayName => new(this, "displayname");

    /// <summary>What it is.</summary>
    public LabelList Description => new(this, "description");

    /// <summary>Whether it is a request parameter.</summary>
    public bool IsRequest => File.Kind == FileKind.RequestParameter;
}
