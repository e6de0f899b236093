using System.Xml.Linq;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Model;

/// <summary>The body of a relationship and the file it stands in.</summary>
internal sealed record Relationship(SolutionFile File, XElement Xml)
{
    public string Name { get; } = Xml.Attr("Name");

    public bool IsManyToMany => Xml.Text("EntityRelationshipType") == "ManyToMany";

    /// <summary>The table that has the lookup; the first of a many-to-many pair.</summary>
    public string Referencing => Xml.Text(IsManyToMany ? "FirstEntityName" : "ReferencingEntityName").ToLowerInvariant();

    /// <summary>The table that the lookup points at; the second of a many-to-many pair.</summary>
    public string Referenced => Xml.Text(IsManyToMany ? "SecondEntityName" : "ReferencedEntityName").ToLowerInvariant();

    public string Lookup => Xml.Text("ReferencingAttributeName").ToLowerInvariant();

    /// <summary>Does it lead from a row of one table to rows of the other?</summary>
    public bool Leads(string from, string to) =>
        (Referenced == from && Referencing == to) || (IsManyToMany && Referencing == from && Referenced == to);
}
