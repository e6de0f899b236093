using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Labels;

namespace MatterportForDataverse.Solution.Tables;

/// <summary>A relationship between two tables.</summary>
public sealed class RelationshipDefinition : SolutionElement
{
    internal RelationshipDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The name of the relationship.</summary>
    public XmlValue Name => Value("@Name");

    /// <summary>OneToMany or ManyToMany.</summary>
    public XmlValue Type => Value("EntityRelationshipType");

    /// <summary>Whether rows of both tables have many of the other.</summary>
    public bool IsManyToMany => Type == "ManyToMany";

    /// <summary>The schema name of the table that has the lookup; the first of a many-to-many pair.</summary>
    public XmlValue ReferencingTable => Value(IsManyToMany ? "FirstEntityName" : "ReferencingEntityName");

    /// <summary>The schema name of the table that the lookup points at; the second of a many-to-many pair.</summary>
    public XmlValue ReferencedTable => Value(IsManyToMany ? "SecondEntityName" : "ReferencedEntityName");

    /// <summary>The schema name of the lookup; of a many-to-many pair not written.</summary>
    public XmlValue ReferencingColumn => Value("ReferencingAttributeName");

    /// <summary>The logical name of the table that has the lookup; the first of a many-to-many pair.</summary>
    public string Referencing => ReferencingTable.Text.ToLowerInvariant();

    /// <summary>The logical name of the table that the lookup points at; the second of a many-to-many pair.</summary>
    public string Referenced => ReferencedTable.Text.ToLowerInvariant();

    /// <summary>The logical name of the lookup; empty of a many-to-many pair.</summary>
    public string Lookup => ReferencingColumn.Text.ToLowerInvariant();

    /// <summary>
    /// What happens to the referencing rows when the referenced row is deleted: NoCascade, RemoveLink, Cascade or Restrict.
    /// </summary>
    public XmlValue CascadeDelete => Value("CascadeDelete");

    /// <summary>What the Web API calls the way from the lookup to its row; null where that is not written.</summary>
    public string? NavigationProperty =>
        Elements("EntityRelationshipRoles/EntityRelationshipRole")
            .Where(role => role.Text("RelationshipRoleType") == "1") // the side of the lookup
            .Select(role => role.Text("NavigationPropertyName"))
            .FirstOrDefault(name => name.Length > 0);

    /// <summary>What the relationship is for.</summary>
    public LabelList Description => new(this, "RelationshipDescription/Descriptions");

    /// <summary>What happens to the referencing rows when the referenced row is assigned, reparented, shared or unshared.</summary>
    /// <param name="action">Assign, Reparent, Share or Unshare.</param>
    public XmlValue Cascade(string action) => Value($"Cascade{action}");

    /// <summary>Does it lead from a row of one table to rows of the other?</summary>
    public bool Leads(string from, string to) =>
        (Referenced == from && Referencing == to) || (IsManyToMany && Referencing == from && Referenced == to);
}
