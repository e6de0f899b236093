using static MatterportForDataverse.Packing.Tests.Rules.Broken.SamplePaths;

namespace MatterportForDataverse.Packing.Tests.Rules.Broken;

internal static class BrokenWebResources
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "a script that says it is a page",
            "web-resource.type",
            $"{Script}.data.xml",
            it => it.Replace($"{Script}.data.xml", "<WebResourceType>3<", "<WebResourceType>1<")
        ),
        new(
            "a part that is named after nothing",
            "web-resource.part-name",
            $"{Script}.data.xml",
            it => it.Replace($"{Script}.data.xml", "<FileName>/WebResources/mpt_extracodejs", "<FileName>/WebResources/mpt_extra/code.js")
        ),
        new(
            "a page that loads a script that is nowhere",
            "web-resource.unknown-reference",
            $"{Page}.data.xml",
            it => it.Replace(Page, "src=\"code.js\"", "src=\"codes.js\"")
        ),
    ];
}
