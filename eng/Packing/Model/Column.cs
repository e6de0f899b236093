using System.Xml.Linq;

namespace MatterportForDataverse.Packing.Model;

/// <summary>A column as Entity.xml describes it.</summary>
internal sealed record Column(XElement Xml)
{
    private static readonly string[] LookupTypes = ["lookup", "customer", "owner"];

    public string Physical { get; } = Xml.Attr("PhysicalName");

    public string Logical { get; } = Xml.Text("LogicalName");

    public string Type { get; } = Xml.Text("Type");

    public bool IsCustom => Xml.Text("IsCustomField") == "1";

    public bool IsSecured => Xml.Text("IsSecured") == "1";

    public bool IsLookup => LookupTypes.Contains(Type);

    public bool IsPrimaryName => Xml.Text("DisplayMask").Split('|').Contains("PrimaryName");
}
