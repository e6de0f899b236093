using GraphQL;
using GraphQL.Resolvers;

namespace MatterportForDataverse.EmbeddedMatterport.Graph;

/// <summary>The fields of Query or Mutation.</summary>
internal sealed class RootBinding(string name) : TypeBinding(name)
{
    public override bool Owns(object source) => false;

    public RootBinding Field(string field, Func<FieldCall, object?> read)
    {
        Fields.Add(field, new RootResolver(read));
        return this;
    }

    /// <summary>A mutation of models, counted when it succeeded.</summary>
    public RootBinding Write(string field, Func<FieldCall, object?> write) =>
        Field(
            field,
            call =>
            {
                var answer = write(call);
                call.Scope.Counters.CountWrite();
                return answer;
            }
        );

    private sealed class RootResolver(Func<FieldCall, object?> read) : IFieldResolver
    {
        public ValueTask<object?> ResolveAsync(IResolveFieldContext context) => new(read(new FieldCall(context)));
    }
}
