using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Labels;

namespace MatterportForDataverse.Solution.Tables;

/// <summary>An alternate key of a table.</summary>
public sealed class KeyDefinition : SolutionElement
{
    internal KeyDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The name with capitals.</summary>
    public XmlValue Name => Value("Name");

    /// <summary>The name in lower case.</summary>
    public XmlValue LogicalName => Value("LogicalName");

    /// <summary>What people call the key.</summary>
    public LabelList DisplayName => new(this, "displaynames");

    /// <summary>The logical names of its columns.</summary>
    public IReadOnlyList<string> Columns => [.. Elements("EntityKeyAttributes/AttributeName").Select(column => column.Value.Trim())];
}
