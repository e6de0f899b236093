using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedDataverse.Store;

namespace MatterportForDataverse.EmbeddedDataverse.Pipeline;

/// <summary>The registered steps: those of the package, as far as their rows say that they are on, and those that were added.</summary>
internal sealed class StepCatalog(SolutionPackage package, RowStore store)
{
    private const string Table = "sdkmessageprocessingstep";
    private HashSet<Guid>? _off;
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
    }

    /// <summary>Forgets which steps are off, if rows of steps were written.</summary>
    public void Invalidate(IEnumerable<string> tables)
    {
        if (tables.Contains(Table))
        {
            _off = null;
        }
    }

    /// <summary>The steps of a message and stage, in the order in which they run; synchronous ones come first.</summary>
    public IEnumerable<StepRegistration> Of(string message, string table, int stage) =>
        package
            .Steps.Where(IsOn)
            .Concat(_added)
            .Where(step => step.Message == message && step.Stage == stage && (step.Table is null || step.Table == table))
            .OrderBy(step => step.IsAsync)
            .ThenBy(step => step.Rank)
            .ThenBy(step => step.Name, StringComparer.Ordinal);

    private bool IsOn(StepRegistration step)
    {
        _off ??= store.Select(package.Tables[Table], null, "\"statecode\" = $0", [1], "").Select(row => row.Id).ToHashSet();
        return !_off.Contains(step.Id);
    }
}
