using MatterportForDataverse.EmbeddedMatterport.Graph;

namespace MatterportForDataverse.EmbeddedMatterport.Operations;

/// <summary>The query <c>model</c>.</summary>
internal static class ReadModelResolver
{
    public static object? Resolve(FieldContext call)
    {
        call.Scope.Counters.CountModelRead();
        return call.Scope.ModelBy(call.Required("id"), call.Text("field"));
    }
}
