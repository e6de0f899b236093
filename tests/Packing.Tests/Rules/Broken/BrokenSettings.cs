using System.Xml.Linq;
using static MatterportForDataverse.Packing.Tests.Rules.Broken.SamplePaths;

namespace MatterportForDataverse.Packing.Tests.Rules.Broken;

internal static class BrokenSettings
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "a connection reference without a connector",
            "connection.malformed",
            Sections,
            it =>
                it.Edit(
                    Sections,
                    root =>
                        root.Descendants("connectionreference")
                            .First()
                            .AddAfterSelf(
                                XElement.Parse(
                                    "<connectionreference connectionreferencelogicalname=\"mpt_lost\">"
                                        + "<connectionreferencedisplayname>Lost</connectionreferencedisplayname>"
                                        + "<iscustomizable>1</iscustomizable><statecode>0</statecode><statuscode>1</statuscode>"
                                        + "</connectionreference>"
                                )
                            )
                )
        ),
        new(
            "a variable of a type that does not exist",
            "environment-variable.malformed",
            Variable,
            it => it.Replace(Variable, "100000001", "100000009")
        ),
        new(
            "a number that is none",
            "environment-variable.malformed",
            Variable,
            it => it.Replace(Variable, "<defaultvalue>5<", "<defaultvalue>five<")
        ),
        new("a secret with a default", "environment-variable.malformed", Variable, it => it.Replace(Variable, "100000001", "100000005")),
        new(
            "a connector that is not OpenAPI 2.0",
            "connector.openapi",
            OpenApi,
            it => it.Replace(OpenApi, "\"swagger\": \"2.0\"", "\"openapi\": \"3.0.0\"")
        ),
        new("an operation without an id", "connector.openapi", OpenApi, it => it.Replace(OpenApi, "\"operationId\": \"ListModels\", ", "")),
    ];
}
