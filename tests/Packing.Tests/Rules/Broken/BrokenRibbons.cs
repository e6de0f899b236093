using System.Xml.Linq;
using static MatterportForDataverse.Packing.Tests.Rules.Broken.SamplePaths;

namespace MatterportForDataverse.Packing.Tests.Rules.Broken;

internal static class BrokenRibbons
{
    private const string Command = "mpt.mpt_property.FindModel.Command";
    private const string Label = "mpt.mpt_property.FindModel.LabelText";
    private const string Script = "$webresource:mpt_/matterport.js";

    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "a button of a command that is nowhere",
            "ribbon.unknown-command",
            Ribbon,
            it => it.Replace(Ribbon, $"Command=\"{Command}\"", "Command=\"mpt.Lost\"")
        ),
        new(
            "a button without a command",
            "ribbon.unknown-command",
            Ribbon,
            it => it.Replace(Ribbon, $"Command=\"{Command}\"", "Command=\"\"")
        ),
        new(
            "a command with a rule that is nowhere",
            "ribbon.unknown-rule",
            Ribbon,
            it => it.Edit(Ribbon, root => root.Descendants("EnableRule").First().SetAttributeValue("Id", "mpt.Lost"))
        ),
        new(
            "a display rule where a rule for enabling stands",
            "ribbon.unknown-rule",
            Ribbon,
            it =>
                it.Edit(
                    Ribbon,
                    root =>
                        root.Descendants("DisplayRules")
                            .First()
                            .Add(new XElement("DisplayRule", root.Descendants("EnableRule").First().Attribute("Id")))
                )
        ),
        new(
            "a ribbon with a script that is nowhere",
            "ribbon.unknown-function",
            Ribbon,
            it => it.Replace(Ribbon, Script, "$webresource:mpt_/lost.js")
        ),
        new(
            "a ribbon with a script that is no web resource",
            "ribbon.unknown-function",
            Ribbon,
            it => it.Replace(Ribbon, Script, "/_static/lost.js")
        ),
        new(
            "a ribbon with a function that is nowhere",
            "ribbon.unknown-function",
            Ribbon,
            it => it.Replace(Ribbon, ".findModelForRow", ".findModelForRows")
        ),
        new(
            "a button with a picture that is nowhere",
            "ribbon.unknown-web-resource",
            Ribbon,
            it => it.Replace(Ribbon, "ModernImage=\"Add\"", "ModernImage=\"$webresource:mpt_/lost.svg\"")
        ),
        new(
            "a button with a label that is nowhere",
            "ribbon.unknown-label",
            Ribbon,
            it => it.Replace(Ribbon, $" LabelText=\"$LocLabels:{Label}\"", " LabelText=\"$LocLabels:mpt.Lost\"")
        ),
        new(
            "a button with a text that is written out",
            "ribbon.unknown-label",
            Ribbon,
            it => it.Replace(Ribbon, $" LabelText=\"$LocLabels:{Label}\"", " LabelText=\"Find model\"")
        ),
        new(
            "a label of a ribbon without titles",
            "ribbon.unknown-label",
            Ribbon,
            it => it.Edit(Ribbon, root => root.Descendants("Titles").First().Remove())
        ),
        new(
            "a label of a ribbon without the base language",
            "label.base-language",
            Ribbon,
            it => it.Edit(Ribbon, root => root.Descendants("Title").First().SetAttributeValue("languagecode", "1031"))
        ),
        new(
            "a button with the id of its command",
            "ribbon.id",
            Ribbon,
            it => it.Replace(Ribbon, "mpt.mpt_property.HomepageGrid.FindModel.Button", Command)
        ),
        new(
            "a button with an id of nobody's",
            "ribbon.id",
            Ribbon,
            it => it.Replace(Ribbon, "mpt.mpt_property.HomepageGrid.FindModel.Button", "FindModel.Button")
        ),
        new(
            "a button on another table's bar",
            "ribbon.unknown-place",
            Ribbon,
            it => it.Replace(Ribbon, "HomepageGrid.mpt_property.MainTab", "HomepageGrid.mpt_model.MainTab")
        ),
        new("a button in place of others", "ribbon.unknown-place", Ribbon, it => it.Replace(Ribbon, ".Controls._children", ".Controls")),
        new("a ribbon without templates", "ribbon.parts", Ribbon, it => it.Edit(Ribbon, root => root.Element("Templates")!.Remove())),
        new(
            "a ribbon with a part that is none",
            "element.unknown",
            Ribbon,
            it => it.Edit(Ribbon, root => root.Element("CustomActions")!.Add(new XElement("CustomActivity")))
        ),
        new(
            "a command of a ribbon that does nothing",
            "ribbon.empty",
            Ribbon,
            it => it.Edit(Ribbon, root => root.Descendants("JavaScriptFunction").First().Remove())
        ),
    ];
}
