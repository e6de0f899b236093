using System.Xml.Linq;
using static MatterportForDataverse.Packing.Tests.Rules.Broken.SamplePaths;

namespace MatterportForDataverse.Packing.Tests.Rules.Broken;

internal static class BrokenCustomApis
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "a custom API without its kind",
            "custom-api.incomplete",
            CustomApi,
            it => it.Replace(CustomApi, "<isfunction>0</isfunction>", "")
        ),
        new(
            "a custom API with a binding that does not exist",
            "custom-api.incomplete",
            CustomApi,
            it => it.Replace(CustomApi, "<bindingtype>0<", "<bindingtype>3<")
        ),
        new(
            "a custom API bound to a table that is nowhere",
            "custom-api.unknown-table",
            CustomApi,
            it =>
                it.Replace(
                    CustomApi,
                    "<bindingtype>0</bindingtype>",
                    "<bindingtype>1</bindingtype><boundentitylogicalname>mpt_models</boundentitylogicalname>"
                )
        ),
        new(
            "a custom API on a missing type",
            "custom-api.unknown-type",
            CustomApi,
            it =>
                it.Edit(CustomApi, root => root.Descendants("plugintypeexportkey").Single().Value = "e698cf4a-dced-510e-b500-dc0e076b9950")
        ),
        new(
            "a parameter of a type that does not exist",
            "custom-api.parameter",
            Parameter,
            it => it.Edit(Parameter, root => root.Element("type")!.Value = "13")
        ),
        new(
            "a parameter that may or may not be left out",
            "custom-api.parameter",
            Parameter,
            it => it.Edit(Parameter, root => root.Element("isoptional")!.Remove())
        ),
        new(
            "a property that may be left out",
            "custom-api.parameter",
            Property,
            it => it.Edit(Property, root => root.Add(new XElement("isoptional", "1")))
        ),
        new(
            "a function for workflows",
            "custom-api.workflow",
            CustomApi,
            it => it.Edit(CustomApi, root => root.Element("isfunction")!.Value = "1")
        ),
        new(
            "a list of texts for workflows",
            "custom-api.workflow",
            CustomApi,
            it => it.Edit(Parameter, root => root.Element("type")!.Value = "11")
        ),
        new(
            "a custom API with a privilege that is nowhere",
            "custom-api.unknown-privilege",
            CustomApi,
            it => it.Edit(CustomApi, root => root.Element("executeprivilegename")!.Value = "prvWritempt_Lost")
        ),
    ];
}
