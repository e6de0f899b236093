using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>Takes the options of choices: of global ones, and of those inside a column.</summary>
internal static class OptionReader
{
    public static IReadOnlyDictionary<int, string> Options(ChoiceDefinition choice) =>
        choice.Options.ToDictionary(option => option.Number.ToInteger(), option => option.DisplayName.Text);

    public static Dictionary<int, int> States(ChoiceDefinition choice) =>
        choice
            .Options.Where(option => option.IsStatus)
            .ToDictionary(option => option.Number.ToInteger(), option => option.State.ToInteger());

    public static Dictionary<int, int> DefaultStatuses(ChoiceDefinition choice) =>
        choice
            .Options.Where(option => option.IsState)
            .ToDictionary(option => option.Number.ToInteger(), option => option.DefaultStatus.ToInteger());
}
