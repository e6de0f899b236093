using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQL.Validation;
using MatterportForDataverse.EmbeddedMatterport.Operations;

namespace MatterportForDataverse.EmbeddedMatterport.Graph;

/// <summary>One of the two published schemas, built from its text once, with a resolver on every field.</summary>
internal sealed class GraphSchema
{
    private static readonly Lazy<GraphSchema> ModelSchema = new(() => new("model-api", ModelApiBindings.All));
    private static readonly Lazy<GraphSchema> AccountSchema = new(() => new("account-api", AccountApiBindings.All));

    private GraphSchema(string name, IReadOnlyList<TypeBinding> bindings)
    {
        Name = name;
        Text = ReadText(name);
        Bindings = bindings.ToDictionary(binding => binding.Name);
        Schema = GraphQL.Types.Schema.For(
            Text,
            builder =>
                builder.Types.ForAll(type =>
                    type.IsTypeOfFunc = Bindings.GetValueOrDefault(type.Name) is { } binding
                        ? source => binding is RootBinding || binding.Owns(source)
                        : _ => false
                )
        );
        Schema.RegisterType(new InstantGraphType());
        Schema.RegisterType(new LongGraphType());
        Schema.Initialize();
        foreach (
            var type in Schema.AllTypes.OfType<IObjectGraphType>().Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal))
        )
            Bind(type);
    }

    public static GraphSchema Model => ModelSchema.Value;

    public static GraphSchema Account => AccountSchema.Value;

    public string Name { get; }

    /// <summary>The schema in the definition language.</summary>
    public string Text { get; }

    public ISchema Schema { get; }

    public IReadOnlyDictionary<string, TypeBinding> Bindings { get; }

    /// <summary>Every field of every type: its type, its name, and whether it is simulated.</summary>
    public IEnumerable<(string Type, string Field, bool Built)> Fields =>
        from type in Schema.AllTypes.OfType<IObjectGraphType>()
        where !type.Name.StartsWith("__", StringComparison.Ordinal)
        from part in type.Fields
        where !part.Name.StartsWith("__", StringComparison.Ordinal)
        select (type.Name, part.Name, Bindings.TryGetValue(type.Name, out var binding) && binding.Fields.ContainsKey(part.Name));

    /// <summary>What is wrong with a document; nothing when it may be sent. The values of its variables are not looked at.</summary>
    public async Task<IReadOnlyList<string>> ValidateAsync(string document)
    {
        try
        {
            var parsed = ParsedDocument.Of(Name, document);
            var result = await new DocumentValidator()
                .ValidateAsync(
                    new ValidationOptions
                    {
                        Schema = Schema,
                        Document = parsed.Document,
                        Operation = parsed.Operation(null) ?? throw ApiFailure.Invalid("The document has no operation"),
                        Rules = DocumentValidator.CoreRules,
                        Variables = Inputs.Empty,
                        Extensions = Inputs.Empty,
                    }
                )
                .ConfigureAwait(false);
            return [.. result.Errors.Where(error => error is not InvalidVariableError).Select(error => error.Message)];
        }
        catch (ExecutionError broken)
        {
            return [broken.Message];
        }
    }

    private void Bind(IObjectGraphType type)
    {
        var binding = Bindings.GetValueOrDefault(type.Name);
        var unknown = binding?.Fields.Keys.Except(type.Fields.Select(field => field.Name)).FirstOrDefault();
        if (unknown is not null)
            throw new InvalidOperationException($"{type.Name}.{unknown} is bound but not in the schema.");
        foreach (var field in type.Fields)
            field.Resolver = binding?.Fields.GetValueOrDefault(field.Name) ?? new NotBuiltResolver($"{type.Name}.{field.Name}");
    }

    private static string ReadText(string name)
    {
        using var stream =
            typeof(GraphSchema).Assembly.GetManifestResourceStream(name + ".graphql")
            ?? throw new InvalidOperationException($"The schema {name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private sealed class NotBuiltResolver(string name) : IFieldResolver
    {
        public ValueTask<object?> ResolveAsync(IResolveFieldContext context) => throw ApiFailure.NotBuilt(name);
    }
}
