using System.Collections.Concurrent;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Store;

namespace MatterportForDataverse.EmbeddedDataverse.Pipeline;

/// <summary>The registered steps: those of the package, as far as their rows say that they are on, and those that were added.</summary>
internal sealed class StepCatalog(SolutionPackage package, RowStore store)
{
    private const string Table = "sdkmessageprocessingstep";
    private readonly ConcurrentDictionary<(string Message, string Table, int Stage), StepRegistration[]> _known = new();
    private readonly List<StepRegistration> _added = [];

    public void Add(StepRegistration step)
    {
        if (package.CustomApis.TryGetValue(step.Message, out var api) && !(step.IsAsync && api.Takes(step)))
        {
            throw new InvalidOperationException(
                api.Takes(step)
                    ? $"The playground does not simulate synchronous steps on {api.Name}."
                    : $"{api.Name} does not take the step {step.Name}: its allowedcustomprocessingsteptype is {api.StepType}."
            );
        }

        _added.Add(step);
        _known.Clear();
    }

    /// <summary>Forgets what it knows, if rows of steps were written.</summary>
    public void Invalidate(IEnumerable<string> tables)
    {
        if (tables.Contains(Table))
        {
            _known.Clear();
        }
    }

    /// <summary>The steps of a message and stage, in the order in which they run; synchronous ones come first.</summary>
    public IReadOnlyList<StepRegistration> Of(string message, string table, int stage) =>
        _known.GetOrAdd((message, table, stage), asked => Ordered(asked.Message, asked.Table, asked.Stage));

    private StepRegistration[] Ordered(string message, string table, int stage)
    {
        var off = store.Select(package.Tables[Table], "statecode", 1).Select(row => row.Id).ToHashSet();
        return
        [
            .. package
                .Steps.Where(step => !off.Contains(step.Id))
                .Concat(_added)
                .Where(step => step.Message == message && step.Stage == stage && (step.Table is null || step.Table == table))
                .OrderBy(step => step.IsAsync)
                .ThenBy(step => step.Rank)
                .ThenBy(step => step.Name, StringComparer.Ordinal),
        ];
    }
}
