using GraphQL.Types;
using MatterportForDataverse.EmbeddedMatterport.Graph;
using MatterportForDataverse.EmbeddedMatterport.Operations;

namespace MatterportForDataverse.EmbeddedMatterport.Tests.Operations;

public sealed class EveryOperationTests
{
    public static TheoryData<bool, string, string> NotBuilt()
    {
        var data = new TheoryData<bool, string, string>();
        foreach (var schema in new[] { ApiSchemas.Model, ApiSchemas.Account })
        {
            foreach (var (root, field, _) in schema.Fields.Where(f => f.Type is "Query" or "Mutation" && !f.Built))
            {
                data.Add(schema == ApiSchemas.Account, root, field);
            }
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(NotBuilt))]
    public async Task What_is_not_built_is_refused_by_name(bool account, string root, string field)
    {
        var api = new TestApi();
        var schema = account ? ApiSchemas.Account : ApiSchemas.Model;
        var document = (root == "Mutation" ? "mutation " : "") + "{ " + Call(schema, root, field) + " }";

        var reply = account ? await api.AskAccountAsync(document) : await api.AskAsync(document);

        Assert.Equal("request.unsupported", reply.Code);
        Assert.Contains($"{root}.{field}", reply.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_walk_saw_both_schemas()
    {
        Assert.True(ApiSchemas.Model.Fields.Count(f => f.Type == "Mutation") > 30);
        Assert.True(ApiSchemas.Account.Fields.Count(f => f.Type == "Mutation") > 10);
        Assert.Contains(ApiSchemas.Model.Fields, f => f is { Type: "Query", Field: "models", Built: true });
    }

    [Fact]
    public void The_documentation_lists_exactly_what_is_built()
    {
        var page = File.ReadAllText(Repository.At("docs", "matterport-emulator.md")).ReplaceLineEndings("\n");
        var listed = page[(page.IndexOf(OperationList.Marker, StringComparison.Ordinal) + OperationList.Marker.Length)..].TrimStart('\n');
        var expected = OperationList.Print().TrimStart('\n');
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "matterport-emulator.operations.md"), expected); // to paste from
        Assert.Equal(expected, listed);
    }

    private static string Call(ApiSchema schema, string root, string field)
    {
        var type = ((IObjectGraphType)schema.Schema.AllTypes[root]!).Fields.First(f => f.Name == field);
        var arguments = (type.Arguments ?? [])
            .Where(a => a.ResolvedType is NonNullGraphType)
            .Select(a => $"{a.Name}: {Sample(a.ResolvedType!)}")
            .ToArray();
        var selection = type.ResolvedType!.GetNamedType() is IObjectGraphType ? " { __typename }" : "";
        return field + (arguments.Length == 0 ? "" : "(" + string.Join(", ", arguments) + ")") + selection;
    }

    private static string Sample(IGraphType type) =>
        type switch
        {
            NonNullGraphType inner => Sample(inner.ResolvedType!),
            ListGraphType => "[]",
            EnumerationGraphType choice => choice.Values.First().Name,
            IInputObjectGraphType input => "{ "
                + string.Join(
                    ", ",
                    input.Fields.Where(f => f.ResolvedType is NonNullGraphType).Select(f => $"{f.Name}: {Sample(f.ResolvedType!)}")
                )
                + " }",
            { Name: "Int" or "Float" } => "1",
            { Name: "Boolean" } => "true",
            _ => "\"x\"",
        };
}

internal static class NamedTypes
{
    public static IGraphType GetNamedType(this IGraphType type) =>
        type switch
        {
            NonNullGraphType inner => inner.ResolvedType!.GetNamedType(),
            ListGraphType inner => inner.ResolvedType!.GetNamedType(),
            _ => type,
        };
}
