using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Security;

/// <summary>What a field security profile allows on one column: 4 for yes, 0 for no.</summary>
public sealed class FieldPermissionDefinition : SolutionElement
{
    internal FieldPermissionDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The logical name of the table.</summary>
    public XmlValue Table => Value("EntityName");

    /// <summary>The logical name of the column.</summary>
    public XmlValue Column => Value("AttributeName");

    /// <summary>Whether the column may be read.</summary>
    public XmlValue CanRead => Value("CanRead");

    /// <summary>Whether the column may be read where it is masked.</summary>
    public XmlValue CanReadUnmasked => Value("CanReadUnmasked");

    /// <summary>Whether a Create may set the column.</summary>
    public XmlValue CanCreate => Value("CanCreate");

    /// <summary>Whether an Update may set the column.</summary>
    public XmlValue CanUpdate => Value("CanUpdate");
}
