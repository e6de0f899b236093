using System.Xml;
using System.Xml.Linq;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Linking;

/// <summary>Which active records have no model, as FetchXML: all, or those that a query finds, such as that of a view.</summary>
internal static class UnlinkedRecords
{
    private const int LongestQuery = 30_000;

    // Paging is ours, and totals are of no use.
    private static readonly string[] Dropped =
    [
        "top",
        "count",
        "page",
        "paging-cookie",
        "returntotalrecordcount",
        "aggregate",
        "distinct",
        "useraworderby",
    ];

    /// <summary>The query.</summary>
    /// <param name="table">The table of the records.</param>
    /// <param name="fetchXml">Which of them, as FetchXML; null for all.</param>
    /// <exception cref="TableNotLinkableException">Records of that table have no current model of their own.</exception>
    /// <exception cref="InvalidRequestException">That is no FetchXML of rows of the table.</exception>
    public static string Query(string table, string? fetchXml)
    {
        if (table != PropertyTable.Table)
        {
            throw new TableNotLinkableException(table);
        }

        var fetch = Parse(string.IsNullOrWhiteSpace(fetchXml) ? All : fetchXml!);
        if (
            fetch.Name != "fetch"
            || (string?)fetch.Attribute("aggregate") is not (null or "false" or "0")
            || fetch.Elements("entity").ToArray() is not [var entity]
            || (string?)entity.Attribute("name") != table
        )
        {
            throw Unusable();
        }

        fetch.Attributes().Where(attribute => Dropped.Contains(attribute.Name.LocalName)).Remove();
        fetch.Descendants().Where(element => element.Name.LocalName is "attribute" or "all-attributes" or "order").Remove();
        Narrow(entity);
        if (entity.Elements("link-entity").Any())
        {
            fetch.SetAttributeValue("distinct", true);
        }

        return fetch.ToString(SaveOptions.DisableFormatting);
    }

    private static string All => $"<fetch><entity name=\"{PropertyTable.Table}\" /></fetch>";

    private static XElement Parse(string fetchXml)
    {
        if (fetchXml.Length > LongestQuery)
        {
            throw Unusable();
        }

        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            using var reader = XmlReader.Create(new StringReader(fetchXml), settings);
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            throw Unusable();
        }
    }

    private static InvalidRequestException Unusable() =>
        new("FetchXml", Phrase.Of("parameter.fetch-xml").With("table", PropertyTable.Table).With("most", LongestQuery));

    // All of its own conditions, and that the record is active and has no model.
    private static void Narrow(XElement entity)
    {
        var own = entity.Elements("filter").ToArray();
        own.Remove();
        entity.AddFirst(
            new XElement("attribute", new XAttribute("name", PropertyTable.PrimaryKey)),
            new XElement(
                "filter",
                new XAttribute("type", "and"),
                own,
                Condition(PropertyTable.CurrentModelId.Name, "null"),
                Condition(PropertyTable.StateCode.Name, "eq", new XAttribute("value", (int)RowState.Active))
            )
        );
    }

    private static XElement Condition(string column, string comparison, params object[] value) =>
        new("condition", new XAttribute("attribute", column), new XAttribute("operator", comparison), value);
}
