using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Labels;

namespace MatterportForDataverse.Solution.Tables;

/// <summary>A column of a table.</summary>
public sealed class ColumnDefinition : SolutionElement
{
    private static readonly string[] LookupTypes = ["lookup", "customer", "owner"];

    internal ColumnDefinition(SolutionFile file, XElement xml)
        : base(file, xml)
    {
        LogicalName = Value("LogicalName");
        Type = Value("Type");
    }

    /// <summary>The name with capitals.</summary>
    public XmlValue SchemaName => Value("@PhysicalName");

    /// <summary>The name in lower case.</summary>
    public XmlValue LogicalName { get; }

    /// <summary>The name in lower case, once more.</summary>
    public XmlValue Name => Value("Name");

    /// <summary>The type as exports write it, such as nvarchar or picklist.</summary>
    public XmlValue Type { get; }

    /// <summary>What people call the column.</summary>
    public LabelList DisplayName => new(this, "displaynames");

    /// <summary>What the column is for.</summary>
    public LabelList Description => new(this, "Descriptions");

    /// <summary>none, recommended, required or systemrequired.</summary>
    public XmlValue RequiredLevel => Value("RequiredLevel");

    /// <summary>How a text or a date is to be shown.</summary>
    public XmlValue Format => Value("Format");

    /// <summary>How a date is kept: 1 in the time zone of the user, 2 without a time, 3 as it is.</summary>
    public XmlValue Behavior => Value("Behavior");

    /// <summary>Most characters of a text.</summary>
    public XmlValue MaxLength => Value("MaxLength");

    /// <summary>Smallest number.</summary>
    public XmlValue MinValue => Value("MinValue");

    /// <summary>Largest number.</summary>
    public XmlValue MaxValue => Value("MaxValue");

    /// <summary>Digits behind the point.</summary>
    public XmlValue Precision => Value("Accuracy");

    /// <summary>The pattern of a column that numbers itself.</summary>
    public XmlValue AutoNumberFormat => Value("AutoNumberFormat");

    /// <summary>The value of the option that a new row has; -1 for none.</summary>
    public XmlValue DefaultValue => Value("AppDefaultValue");

    /// <summary>Where people may see the column, and what it is to its row; parts with bars between them.</summary>
    public XmlValue DisplayMask => Value("DisplayMask");

    /// <summary>1 where a Create may set the column.</summary>
    public XmlValue ValidForCreate => Value("ValidForCreateApi");

    /// <summary>1 where an Update may set the column.</summary>
    public XmlValue ValidForUpdate => Value("ValidForUpdateApi");

    /// <summary>1 where column security guards the column.</summary>
    public XmlValue Secured => Value("IsSecured");

    /// <summary>1 where the audit log keeps its changes.</summary>
    public XmlValue Audited => Value("IsAuditEnabled");

    /// <summary>The name of the choice that the column shares with others.</summary>
    public XmlValue ChoiceName => Value("OptionSetName");

    /// <summary>The choice that only this column has; null where there is none.</summary>
    public ChoiceDefinition? OwnChoice => Xml.Element("optionset") is { } choice ? new(File, choice) : null;

    /// <summary>Whether the solution's publisher added it, and not the platform.</summary>
    public bool IsCustom => Value("IsCustomField") == "1";

    /// <summary>Whether column security guards it.</summary>
    public bool IsSecured => Secured == "1";

    /// <summary>Whether it points at rows.</summary>
    public bool IsLookup => LookupTypes.Contains(Type.Text);

    /// <summary>Whether it names the row.</summary>
    public bool IsPrimaryName => DisplayMask.Text.Split('|').Contains("PrimaryName");
}
