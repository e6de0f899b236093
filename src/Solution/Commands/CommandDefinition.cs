using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Labels;

namespace MatterportForDataverse.Solution.Commands;

/// <summary>A modern command: a button in an app, on the bar of a table.</summary>
public sealed class CommandDefinition : SolutionElement
{
    internal CommandDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The unique name: prefix__Name!hash!app!table!location.</summary>
    public XmlValue UniqueName => Value("@uniquename");

    /// <summary>The name.</summary>
    public XmlValue Name => Value("name");

    /// <summary>The unique name of the app.</summary>
    public XmlValue App => Value("appmoduleid/uniquename");

    /// <summary>1 where it stands on a table.</summary>
    public XmlValue Context => Value("context");

    /// <summary>The logical name of the table.</summary>
    public XmlValue Table => Value("contextentity/logicalname");

    /// <summary>The logical name of the table, once more.</summary>
    public XmlValue ContextValue => Value("contextvalue");

    /// <summary>The bar: 0 of a form, 1 of a list, 2 of a subgrid, up to 5.</summary>
    public XmlValue Location => Value("location");

    /// <summary>The number that orders the commands of a bar.</summary>
    public XmlValue Sequence => Value("sequence");

    /// <summary>The text.</summary>
    public LabelList Label => new(this, "buttonlabeltext");

    /// <summary>The explanation.</summary>
    public LabelList Tooltip => new(this, "buttontooltipdescription");

    /// <summary>The name of the picture.</summary>
    public XmlValue Icon => Value("fonticon");

    /// <summary>0 for a button.</summary>
    public XmlValue Type => Value("type");

    /// <summary>1 where the command is not shown.</summary>
    public XmlValue Hidden => Value("hidden");

    /// <summary>1 where the command cannot be pressed.</summary>
    public XmlValue Disabled => Value("isdisabled");

    /// <summary>1 where the command is switched off.</summary>
    public XmlValue State => Value("statecode");

    /// <summary>0 where it is always shown.</summary>
    public XmlValue Visibility => Value("visibilitytype");

    /// <summary>2 where it runs JavaScript.</summary>
    public XmlValue EventType => Value("onclickeventtype");

    /// <summary>The id of the web resource with the function.</summary>
    public XmlValue WebResourceId => Value("onclickeventjavascriptwebresourceid/webresourceid");

    /// <summary>The function.</summary>
    public XmlValue Function => Value("onclickeventjavascriptfunctionname");

    /// <summary>What the function is given: JSON, a list of objects with a type.</summary>
    public XmlValue Parameters => Value("onclickeventjavascriptparameters");
}
