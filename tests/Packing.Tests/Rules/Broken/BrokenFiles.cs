using System.Xml.Linq;
using static MatterportForDataverse.Packing.Tests.Rules.Broken.SamplePaths;

namespace MatterportForDataverse.Packing.Tests.Rules.Broken;

internal static class BrokenFiles
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("a folder that nobody knows", "file.unknown", "Botcomponents/one.xml", it => it.Add("Botcomponents/one.xml", "<one />")),
        new("a file at the top of the tree", "file.unknown", "notes.txt", it => it.Add("notes.txt", "notes")),
        new(
            "values of an environment in the package",
            "file.unknown",
            "environmentvariabledefinitions/mpt_Extra/environmentvariablevalues.json",
            it => it.Add("environmentvariabledefinitions/mpt_Extra/environmentvariablevalues.json", "{}")
        ),
        new(
            "tables in entities/",
            "file.letter-case",
            "entities/mpt_Work/Entity.xml",
            it => it.Add("entities/mpt_Work/Entity.xml", "<Entity />")
        ),
        new(
            "CustomApis/ instead of customapis/",
            "file.letter-case",
            "CustomApis/mpt_LinkModel/customapi.xml",
            it => it.Move(CustomApi, "CustomApis/mpt_LinkModel/customapi.xml")
        ),
        new("a malformed custom API", "file.malformed", CustomApi, it => it.Replace(CustomApi, "</customapi>", "")),
        new("a custom API that is something else", "file.malformed", CustomApi, it => it.Add(CustomApi, "<api />")),
        new("a malformed environment variable", "file.malformed", Variable, it => it.Replace(Variable, "<type>", "<type")),
        new("a malformed flow", "file.malformed", Flow, it => it.Replace(Flow, "\"schemaVersion\":", "\"schemaVersion\"")),
        new("a malformed OpenAPI definition", "file.malformed", OpenApi, it => it.Add(OpenApi, "{ \"swagger\": ")),
        new(
            "a script that is not UTF-8",
            "file.malformed",
            Script,
            it => it with { Tree = it.Tree.With(Script, [0xFF, 0xFE, 0x61, 0x00]) }
        ),
        new("a malformed form", "file.malformed", MainForm, it => it.Replace(MainForm, "</forms>", "")),
        new("no list of sections", "file.required", Sections, it => it.Remove(Sections)),
        new(
            "a table's folder without its table",
            "file.required",
            "Entities/mpt_Lost/Entity.xml",
            it => it.Add("Entities/mpt_Lost/SavedQueries/{62c67f07-a675-5f21-95a0-dc8deddb82a8}.xml", "<savedqueries />")
        ),
        new(
            "a view under another id",
            "file.name",
            "Entities/mpt_Model/SavedQueries/{62c67f07-a675-5f21-95a0-dc8deddb82a8}.xml",
            it => it.Move(View, "Entities/mpt_Model/SavedQueries/{62c67f07-a675-5f21-95a0-dc8deddb82a8}.xml")
        ),
        new("a role under another name", "file.name", "Roles/Reader.xml", it => it.Move(Reader, "Roles/Reader.xml")),
        new(
            "a custom API whose folder is another",
            "file.name",
            CustomApi,
            it => it.Replace(CustomApi, "uniquename=\"mpt_LinkModel\"", "uniquename=\"mpt_Link\"")
        ),
        new(
            "a parameter whose folder is another",
            "file.name",
            Parameter,
            it => it.Replace(Parameter, "uniquename=\"TakeOver\"", "uniquename=\"Takeover\"")
        ),
        new(
            "a relationship in another table's file",
            "file.name",
            "Other/Relationships/mpt_Account.xml",
            it =>
                it.Edit(
                    "Other/Relationships/mpt_Account.xml",
                    root => root.Elements().First().Element("ReferencedEntityName")!.Value = "mpt_Property"
                )
        ),
        new(
            "a script without its body",
            "file.missing-part",
            "WebResources/mpt_/extra/icon.svg.data.xml",
            it => it.Remove("WebResources/mpt_/extra/icon.svg")
        ),
        new("a flow without its body", "file.missing-part", $"{Flow}.data.xml", it => it.Remove(Flow)),
        new("a missing OpenAPI definition", "file.missing-part", Connector, it => it.Remove(OpenApi)),
        new("a missing nupkg", "file.missing-part", Package, it => it.Remove("pluginpackages/mpt_Extra/package/mpt_Extra.nupkg")),
        new(
            "a code component without its bundle",
            "file.missing-part",
            "Controls/mpt_Mpt.Extra/ControlManifest.xml",
            it => it.Remove("Controls/mpt_Mpt.Extra/bundle.js")
        ),
        new("a managed twin of nothing", "file.missing-part", Twin, it => it.Remove(MainForm)),
        new(
            "a body that nobody describes",
            "file.undescribed",
            "WebResources/mpt_/extra/lost.js",
            it => it.Add("WebResources/mpt_/extra/lost.js", "var lost;")
        ),
        new(
            "a parameter of no custom API",
            "file.undescribed",
            "customapis/mpt_Lost/customapirequestparameters/TakeOver/customapirequestparameter.xml",
            it => it.Move(Parameter, "customapis/mpt_Lost/customapirequestparameters/TakeOver/customapirequestparameter.xml")
        ),
        new(
            "two cells with one id",
            "id.repeated",
            QuickForm,
            it =>
                it.Edit(
                    QuickForm,
                    root =>
                    {
                        var row = root.Descendants("row").First();
                        row.AddAfterSelf(row);
                    }
                )
        ),
        new(
            "a step with the id of another",
            "id.repeated",
            "SdkMessageProcessingSteps/{ffffffff-0000-4000-8000-000000000000}.xml",
            TwoStepsWithOneImage
        ),
        new(
            "an id that is none",
            "id.malformed",
            StepWithImage,
            it => it.Edit(StepWithImage, root => root.Descendants("SdkMessageProcessingStepImageId").First().Value = "{first}")
        ),
        new(
            "an introduced version in words",
            "version.malformed",
            View,
            it => it.Replace(View, "<IntroducedVersion>1.0.0.0", "<IntroducedVersion>one")
        ),
        new(
            "a column without a name in the base language",
            "label.base-language",
            ModelTable,
            it => it.Edit(ModelTable, root => root.Descendants("displayname").First().SetAttributeValue("languagecode", "1031"))
        ),
        new("a view without a name", "label.missing", View, it => it.Edit(View, root => root.Descendants("LocalizedNames").Remove())),
        new(
            "an option without a label",
            "label.missing",
            "OptionSets/mpt_side.xml",
            it => it.Edit("OptionSets/mpt_side.xml", root => root.Descendants("labels").First().Remove())
        ),
        new(
            "a view with an empty name",
            "label.base-language",
            View,
            it => it.Replace(View, "description=\"Models with their accounts\"", "description=\"\"")
        ),
        new(
            "a command without a label",
            "label.base-language",
            Command,
            it => it.Replace(Command, "languagecode=\"1033\"", "languagecode=\"1031\"")
        ),
    ];

    private static PackingSample TwoStepsWithOneImage(PackingSample it)
    {
        const string Copy = "SdkMessageProcessingSteps/{ffffffff-0000-4000-8000-000000000000}.xml";
        var id = Path.GetFileNameWithoutExtension(StepWithImage);
        return it.Add(
                Copy,
                it.Tree.Find(StepWithImage)!.Text.Replace(id, "{ffffffff-0000-4000-8000-000000000000}", StringComparison.Ordinal)
            )
            .Replace(
                Manifest,
                $"<RootComponent type=\"92\" id=\"{id}\"",
                $"<RootComponent type=\"92\" id=\"{{ffffffff-0000-4000-8000-000000000000}}\" behavior=\"0\" /><RootComponent "
                    + $"type=\"92\" id=\"{id}\""
            );
    }
}
