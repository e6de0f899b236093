using System.Xml.Linq;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Elements;

namespace MatterportForDataverse.Packing.Rules.Files;

/// <summary>
/// What people see has a name to be seen by. Whether it is in the base language is for <see cref="LabelBaseLanguageRule"/> to say.
/// </summary>
internal sealed class LabelMissingRule()
    : MeaningRule(
        "label.missing",
        "A table, column, choice, option, key, form, view, chart, app, flow, custom API, variable or command without its list of names."
    )
{
    private static readonly Dictionary<string, string[]> Lists = new()
    {
        ["entity"] = ["LocalizedNames", "LocalizedCollectionNames"],
        ["attribute"] = ["displaynames"],
        ["EntityKey"] = ["displaynames"],
        ["optionset"] = ["displaynames"],
        ["option"] = ["labels"],
        ["state"] = ["labels"],
        ["status"] = ["labels"],
        ["systemform"] = ["LocalizedNames"],
        ["savedquery"] = ["LocalizedNames"],
        ["visualization"] = ["LocalizedNames"],
        ["Dashboard"] = ["LocalizedNames"],
        ["AppModule"] = ["LocalizedNames"],
        ["AppModuleSiteMap"] = ["LocalizedNames"],
        ["Workflow"] = ["LocalizedNames"],
        ["SolutionManifest"] = ["LocalizedNames"],
        ["customapi"] = ["displayname"],
        ["customapirequestparameter"] = ["displayname"],
        ["customapiresponseproperty"] = ["displayname"],
        ["catalog"] = ["displayname"],
        ["environmentvariabledefinition"] = ["displayname"],
        ["appaction"] = ["buttonlabeltext"],
    };

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from file in solution.Tree.Files
        from element in file.Xml.AndBelow()
        where Lists.ContainsKey(element.Name.LocalName) && !IsOfQuery(element)
        from list in Lists[element.Name.LocalName]
        where element.Element(list) is null
        select new Violation(file, $"{element.Name.LocalName} {element.FirstAttribute?.Value} has no {list}.");

    // A query has elements of these names too.
    private static bool IsOfQuery(XElement element) => element.Ancestors("fetch").Any();
}
