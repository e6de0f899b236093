using GraphQL;
using GraphQL.Resolvers;

namespace MatterportForDataverse.EmbeddedMatterport.Graph;

/// <summary>How the fields of one GraphQL type are read.</summary>
internal abstract class TypeBinding(string name)
{
    public string Name { get; } = name;

    public Dictionary<string, IFieldResolver> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether an object is of this type, where an interface is asked for.</summary>
    public abstract bool Owns(object source);
}

/// <inheritdoc/>
internal sealed class TypeBinding<T>(string name, Func<T, bool>? owns = null) : TypeBinding(name)
{
    public override bool Owns(object source) => source is T typed && (owns is null || owns(typed));

    public TypeBinding<T> Field(string field, Func<T, object?> read)
    {
        Fields.Add(field, new PlainResolver(read));
        return this;
    }

    public TypeBinding<T> Field(string field, Func<T, FieldContext, object?> read)
    {
        Fields.Add(field, new CallResolver(read));
        return this;
    }

    /// <summary>Lets another file add its fields.</summary>
    public TypeBinding<T> Also(Action<TypeBinding<T>> add)
    {
        add(this);
        return this;
    }

    private sealed class PlainResolver(Func<T, object?> read) : IFieldResolver
    {
        public ValueTask<object?> ResolveAsync(IResolveFieldContext context) => new(read((T)context.Source!));
    }

    private sealed class CallResolver(Func<T, FieldContext, object?> read) : IFieldResolver
    {
        public ValueTask<object?> ResolveAsync(IResolveFieldContext context) => new(read((T)context.Source!, new FieldContext(context)));
    }
}
