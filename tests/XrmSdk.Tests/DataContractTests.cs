using System.Runtime.Serialization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.XrmSdk.Tests;

/// <summary>What the platform's messages carry, in the form in which public traces of them show it.</summary>
public sealed class DataContractTests
{
    private static readonly XNamespace Xrm = "http://schemas.microsoft.com/xrm/2011/Contracts";
    private static readonly XNamespace Generic = "http://schemas.datacontract.org/2004/07/System.Collections.Generic";

    // What a value of any type may be. The genuine serializer is told too.
    private static readonly Type[] Values =
    [
        typeof(EntityReference),
        typeof(OptionSetValue),
        typeof(OptionSetValueCollection),
        typeof(Money),
        typeof(AliasedValue),
        typeof(EntityCollection),
    ];

    private static readonly Guid Id = Guid.Parse("4b0f2a6e-6f0a-4a54-8d3a-0d6c8a6f1c11");

    [Fact]
    public void A_row_comes_back_with_everything_it_carried()
    {
        var row = new Entity("mpt_model", Id)
        {
            RowVersion = "7",
            EntityState = EntityState.Changed,
            ["mpt_name"] = "Harbour",
            ["mpt_area"] = 12.5m,
            ["mpt_none"] = null,
            ["mpt_propertyid"] = new EntityReference("account", Id) { Name = "Contoso" },
            ["mpt_state"] = new OptionSetValue(2),
            ["mpt_labels"] = new OptionSetValueCollection { new(1), new(3) },
            ["mpt_price"] = new Money(9.90m),
            ["a.name"] = new AliasedValue("account", "name", "Contoso"),
            KeyAttributes = { ["mpt_modelid"] = "SxQ" },
            FormattedValues = { ["mpt_state"] = "Active" },
            RelatedEntities =
            {
                [new("mpt_links")] = new EntityCollection([new Entity("mpt_modellink", Id)]) { EntityName = "mpt_modellink" },
            },
        };

        var copy = RoundTrip(row);

        Assert.Equal(("mpt_model", Id, "7", EntityState.Changed), (copy.LogicalName, copy.Id, copy.RowVersion, copy.EntityState));
        Assert.Equal(row.Attributes.Keys, copy.Attributes.Keys);
        Assert.Equal(("Harbour", 12.5m, null), (copy["mpt_name"], copy["mpt_area"], copy["mpt_none"]));
        Assert.Equal((new OptionSetValue(2), new Money(9.90m)), (copy["mpt_state"], copy["mpt_price"]));
        Assert.Equal([new(1), new(3)], copy.GetAttributeValue<OptionSetValueCollection>("mpt_labels"));
        Assert.Equal("Contoso", copy.GetAttributeValue<AliasedValue>("a.name").Value);
        Assert.Equal(("SxQ", "Active"), (copy.KeyAttributes["mpt_modelid"], copy.FormattedValues["mpt_state"]));
        Assert.Equal("mpt_modellink", copy.RelatedEntities[new("mpt_links")].Entities.Single().LogicalName);
    }

    [Fact]
    public void A_reference_comes_back_with_its_name_and_key()
    {
        var copy = RoundTrip(new EntityReference("account", "accountnumber", "A-1") { Name = "Contoso", RowVersion = "3" });

        Assert.Equal(
            ("account", "Contoso", "3", "A-1"),
            (copy.LogicalName, copy.Name, copy.RowVersion, copy.KeyAttributes["accountnumber"])
        );
    }

    [Fact]
    public void A_choice_and_an_amount_come_back_by_themselves()
    {
        Assert.Equal(new OptionSetValue(7), RoundTrip(new OptionSetValue(7)));
        Assert.Equal(new Money(-1.25m), RoundTrip(new Money(-1.25m)));
    }

    [Fact]
    public void A_fault_comes_back_with_what_caused_it()
    {
        var copy = RoundTrip(
            new OrganizationServiceFault
            {
                ActivityId = Id,
                ErrorCode = -2147220937,
                Message = "Duplicate key.",
                HelpLink = "https://example.com",
                Timestamp = new(2026, 11, 24, 0, 0, 0, DateTimeKind.Utc),
                TraceText = "[trace]",
                ErrorDetails = { ["OperationStatus"] = "0" },
                InnerFault = new() { Message = "Why." },
            }
        );

        Assert.Equal((Id, -2147220937, "Duplicate key."), (copy.ActivityId, copy.ErrorCode, copy.Message));
        Assert.Equal(("https://example.com", 2026, "[trace]"), (copy.HelpLink, copy.Timestamp.Year, copy.TraceText));
        Assert.Equal(("0", "Why."), (copy.ErrorDetails["OperationStatus"], copy.InnerFault.Message));
    }

    [Fact]
    public void A_request_and_an_answer_come_back_with_what_they_name()
    {
        var request = RoundTrip(
            new OrganizationRequest("mpt_CheckSetup") { RequestId = Id, ["Target"] = new EntityReference("mpt_account", Id) }
        );
        var answer = RoundTrip(new OrganizationResponse { ResponseName = "mpt_CheckSetup", ["Healthy"] = true });

        Assert.Equal(
            ("mpt_CheckSetup", Id, new EntityReference("mpt_account", Id)),
            (request.RequestName, request.RequestId, request["Target"])
        );
        Assert.Equal(("mpt_CheckSetup", true), (answer.ResponseName, answer["Healthy"]));
    }

    [Fact]
    public void A_row_is_written_in_the_elements_and_namespaces_of_the_platform()
    {
        var written = Write(
            new Entity("account", Id)
            {
                ["name"] = "Contoso",
                RelatedEntities = { [new("contact_customer_accounts")] = new EntityCollection() },
            }
        );

        Assert.Equal(Xrm + "Entity", written.Name);
        Assert.Equal(
            ["Attributes", "EntityState", "FormattedValues", "Id", "KeyAttributes", "LogicalName", "RelatedEntities", "RowVersion"],
            written.Elements().Select(element => element.Name.LocalName)
        );
        var pair = written.Element(Xrm + "Attributes")!.Element(Xrm + "KeyValuePairOfstringanyType")!;
        Assert.Equal(("name", "Contoso"), ((string)pair.Element(Generic + "key")!, (string)pair.Element(Generic + "value")!));
        // Its last letters are a hash of the namespaces of both types.
        Assert.NotNull(written.Element(Xrm + "RelatedEntities")!.Element(Xrm + "KeyValuePairOfRelationshipEntityCollectionX_PsK4FkN"));
    }

    [Fact]
    public void The_key_of_a_row_is_written_in_the_namespace_that_came_with_keys()
    {
        var written = Write(new Entity("account", "accountnumber", "A-1"));

        Assert.Equal(
            "http://schemas.microsoft.com/xrm/7.1/Contracts",
            written.Element(Xrm + "KeyAttributes")!.Elements().Single().Name.NamespaceName
        );
    }

    [Fact]
    public void A_fault_that_the_platform_wrote_is_read()
    {
        const string Fault = """
            <OrganizationServiceFault xmlns="http://schemas.microsoft.com/xrm/2011/Contracts"
                xmlns:i="http://www.w3.org/2001/XMLSchema-instance">
              <ErrorCode>-2147220969</ErrorCode>
              <ErrorDetails xmlns:a="http://schemas.datacontract.org/2004/07/System.Collections.Generic" />
              <Message>It does not exist.</Message>
              <Timestamp>2016-02-17T08:55:04.9625806Z</Timestamp>
              <InnerFault i:nil="true" />
              <TraceText i:nil="true" />
            </OrganizationServiceFault>
            """;

        using var reader = XmlReader.Create(new StringReader(Fault));
        var fault = (OrganizationServiceFault)new DataContractSerializer(typeof(OrganizationServiceFault)).ReadObject(reader)!;

        Assert.Equal((-2147220969, "It does not exist.", 2016), (fault.ErrorCode, fault.Message, fault.Timestamp.Year));
    }

    private static T RoundTrip<T>(T value)
    {
        using var reader = Write(value!).CreateReader();
        return (T)new DataContractSerializer(typeof(T), Values).ReadObject(reader)!;
    }

    private static XElement Write(object value)
    {
        using var stream = new MemoryStream();
        new DataContractSerializer(value.GetType(), Values).WriteObject(stream, value);
        return XElement.Parse(Encoding.UTF8.GetString(stream.ToArray()));
    }
}
