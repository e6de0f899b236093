using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Setup;

/// <summary>
/// Looks whether our steps and the clock flow are on. They arrive switched off when an import does not ask for activation, and nothing else
/// says so: guards do not refuse, and work does not begin.
/// </summary>
internal sealed class CheckSteps(IRows system, SetupFindings findings, Installation installation)
{
    private const int Disabled = 1;
    private const int Activated = 1;

    // The platform may keep a step of its own for the main operation of each custom API.
    private const int MainOperation = 30;

    public void Handle()
    {
        CheckOurSteps();
        CheckClockFlow();
    }

    private void CheckOurSteps()
    {
        var assemblies = system.AllIn("pluginassembly", "name", [installation.Assembly]);
        var types = system.AllIn("plugintype", "pluginassemblyid", assemblies.Select(row => (object)row.Id));
        var steps = system
            .AllIn("sdkmessageprocessingstep", "plugintypeid", types.Select(row => (object)row.Id), "statecode", "stage")
            .Where(step => Number(step, "stage") != MainOperation)
            .ToArray();
        var off = steps.Count(step => Number(step, "statecode") == Disabled);
        if (steps.Length == 0)
        {
            findings.Bad("steps", null, Phrase.Of("setup.steps.none"), Phrase.Of("setup.steps.none.fix"));
        }
        else if (off > 0)
        {
            findings.Bad(
                "steps",
                null,
                Phrase.Of("setup.steps.off").With("off", off).With("steps", steps.Length),
                Phrase.Of("setup.steps.off.fix")
            );
        }
        else
        {
            findings.Good("steps", null, Phrase.Of("setup.steps.on").With("steps", steps.Length));
        }
    }

    private void CheckClockFlow()
    {
        var flow = system.Find(RowKey.Of("workflow", Installation.ClockFlow), ["statecode"]);
        if (flow is null)
        {
            findings.Bad("flow", null, Phrase.Of("setup.flow.missing"), Phrase.Of("setup.flow.missing.fix"));
        }
        else if (Number(flow, "statecode") == Activated)
        {
            findings.Good("flow", null, Phrase.Of("setup.flow.on"));
        }
        else
        {
            findings.Bad("flow", null, Phrase.Of("setup.flow.off"), Phrase.Of("setup.flow.off.fix"));
        }
    }

    private static int? Number(Row row, string column) => row[column] as int?;
}
