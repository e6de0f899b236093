namespace MatterportForDataverse.Solution.Tests.Tables;

public sealed class RelationshipDefinitionTests
{
    [Fact]
    public void A_relationship_leads_from_the_row_pointed_at_to_those_that_point()
    {
        var relationship = Only(
            """
            <EntityRelationshipType>OneToMany</EntityRelationshipType>
            <ReferencingEntityName>mpt_Room</ReferencingEntityName><ReferencedEntityName>mpt_House</ReferencedEntityName>
            <ReferencingAttributeName>mpt_HouseId</ReferencingAttributeName><CascadeShare>Cascade</CascadeShare>
            <EntityRelationshipRoles>
              <EntityRelationshipRole><RelationshipRoleType>0</RelationshipRoleType><NavigationPropertyName>rooms</NavigationPropertyName>
                </EntityRelationshipRole>
              <EntityRelationshipRole><RelationshipRoleType>1</RelationshipRoleType><NavigationPropertyName>house</NavigationPropertyName>
                </EntityRelationshipRole>
            </EntityRelationshipRoles>
            """
        );

        Assert.Equal(("mpt_room", "mpt_house", "mpt_houseid"), (relationship.Referencing, relationship.Referenced, relationship.Lookup));
        Assert.True(relationship.Leads("mpt_house", "mpt_room"));
        Assert.False(relationship.Leads("mpt_room", "mpt_house"));
        Assert.Equal(
            ("house", "Cascade", ""),
            (relationship.NavigationProperty, relationship.Cascade("Share"), relationship.Cascade("Assign"))
        );
    }

    [Fact]
    public void A_many_to_many_relationship_leads_both_ways()
    {
        var relationship = Only(
            "<EntityRelationshipType>ManyToMany</EntityRelationshipType><FirstEntityName>mpt_Room</FirstEntityName>"
                + "<SecondEntityName>mpt_House</SecondEntityName>"
        );

        Assert.True(relationship.IsManyToMany);
        Assert.True(relationship.Leads("mpt_house", "mpt_room") && relationship.Leads("mpt_room", "mpt_house"));
        Assert.Equal("", relationship.Lookup);
        Assert.Null(relationship.NavigationProperty);
    }

    private static Solution.Tables.RelationshipDefinition Only(string body) =>
        SolutionOf
            .Files(
                (
                    "Other/Relationships/mpt_House.xml",
                    $"<EntityRelationships><EntityRelationship Name=\"mpt_house_room\">{body}</EntityRelationship></EntityRelationships>"
                )
            )
            .Relationships.Find("mpt_house_room")!;
}
