using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using MatterportForDataverse.EmbeddedMatterport.Errors;

namespace MatterportForDataverse.EmbeddedMatterport.Graph;

/// <summary>A published schema, built from its text, with a resolver on every field.</summary>
internal sealed class ApiSchema
{
    /// <param name="name">The name of the embedded schema, without extension.</param>
    /// <param name="bindings">The types that are simulated; fields of others answer that they are not.</param>
    public ApiSchema(string name, IReadOnlyList<TypeBinding> bindings)
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
        Schema.RegisterType(new DateTimeScalar());
        Schema.RegisterType(new LongGraphType());
        Schema.Initialize();
        foreach (
            var type in Schema.AllTypes.OfType<IObjectGraphType>().Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal))
        )
        {
            Bind(type);
        }
    }

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

    private void Bind(IObjectGraphType type)
    {
        var binding = Bindings.GetValueOrDefault(type.Name);
        var unknown = binding?.Fields.Keys.Except(type.Fields.Select(field => field.Name)).FirstOrDefault();
        if (unknown is not null)
        {
            throw new InvalidOperationException($"{type.Name}.{unknown} is bound but not in the schema.");
        }

        foreach (var field in type.Fields)
        {
            field.Resolver = binding?.Fields.GetValueOrDefault(field.Name) ?? new NotBuiltResolver($"{type.Name}.{field.Name}");
        }
    }

    private static string ReadText(string name)
    {
        using var stream =
            typeof(ApiSchema).Assembly.GetManifestResourceStream(name + ".graphql")
            ?? throw new InvalidOperationException($"The schema {name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private sealed class NotBuiltResolver(string name) : IFieldResolver
    {
        public ValueTask<object?> ResolveAsync(IResolveFieldContext context) => throw ApiError.NotSimulated(name);
    }
}
