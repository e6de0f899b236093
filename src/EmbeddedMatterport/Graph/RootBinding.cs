using GraphQL;
using GraphQL.Resolvers;

namespace MatterportForDataverse.EmbeddedMatterport.Graph;

/// <summary>The fields of Query or Mutation.</summary>
internal sealed class RootBinding(string name) : TypeBinding(name)
{
    public override bool Owns(object source) => false;

    public RootBinding Field(string field, Func<FieldContext, object?> read)
    {
        Fields.Add(field, new RootResolver(read));
        return this;
    }

    /// <summary>A mutation of models, counted when it succeeded.</summary>
    public RootBinding Write(string field, Func<FieldContext, object?> write) =>
        Field(
            field,
            call =>
            {
                var answer = write(call);
                call.Scope.Counters.CountWrite();
                return answer;
            }
        );

    private sealed class RootResolver(Func<FieldContext, object?> read) : IFieldResolver
    {
        public ValueTask<object?> ResolveAsync(IResolveFieldContext context) => new(read(new FieldContext(context)));
    }
}
