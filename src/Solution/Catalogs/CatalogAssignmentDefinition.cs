using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Catalogs;

/// <summary>What is found in a category: a custom API, a table or a process.</summary>
public sealed class CatalogAssignmentDefinition : SolutionElement
{
    internal CatalogAssignmentDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The unique name of the category.</summary>
    public XmlValue Category => Value("@catalogid.uniquename");

    /// <summary>What it is: customapi, entity or workflow.</summary>
    public XmlValue ObjectType => Value("@objectidtype");

    /// <summary>The unique name of the custom API.</summary>
    public XmlValue CustomApi => Value("@object.uniquename");

    /// <summary>The logical name of the table.</summary>
    public XmlValue Table => Value("@object.logicalname");

    /// <summary>The id of the process.</summary>
    public XmlValue Process => Value("@object.workflowid");
}
