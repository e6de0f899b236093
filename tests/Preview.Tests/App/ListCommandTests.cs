using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.Preview.App;
using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Preview.Tests.App;

public sealed class ListCommandTests
{
    private static readonly UnpackedSolution Solution = UnpackedSolution.Read(Repository.Package);
    private static readonly AppDescription App = new AppReader(Solution, SolutionPackage.Of(Solution)).Read();

    private static readonly string[] OfLists = ["MatterportForDataverse.matchRecords", "MatterportForDataverse.delegateOnList"];

    [Fact]
    public void Every_button_of_a_ribbon_is_read_with_what_its_rule_says_of_the_selection()
    {
        var buttons = Solution
            .Ribbons.SelectMany(ribbon => ribbon.Xml.Descendants("Button"))
            .Select(button => button.Attribute("Id")!.Value)
            .Order()
            .ToArray();
        var read = App.Commands.Where(command => command.Location != CommandLocation.Form).ToArray();

        Assert.NotEmpty(buttons);
        Assert.Equal(buttons, read.Select(command => command.Name).Order());
        Assert.All(
            read.Where(command => !OfLists.Contains(command.Function)),
            command => Assert.Equal([CommandParameter.SelectedControl, CommandParameter.SelectedControlSelectedItemIds], command.Parameters)
        );
        var ofLists = read.Where(command => OfLists.Contains(command.Function)).ToArray();
        Assert.Equal(OfLists.Length, ofLists.Length);
        Assert.All(ofLists, command => Assert.Equal([CommandParameter.SelectedControl], command.Parameters));
        Assert.All(ofLists, command => Assert.Null(command.Selection));
        Assert.Equal(new Selection(1, 20), read.Single(command => command.Function == "MatterportForDataverse.syncRows").Selection);
        Assert.Equal(new Selection(1, 1), read.Single(command => command.Function == "MatterportForDataverse.findModelForRow").Selection);
    }

    [Fact]
    public void A_command_on_a_form_does_not_ask_for_a_selection()
    {
        var read = App.Commands.Where(command => command.Location == CommandLocation.Form).ToArray();

        Assert.NotEmpty(read);
        Assert.All(read, command => Assert.Null(command.Selection));
    }

    /// <summary>As the notes say that docs/decisions/0013 speaks of.</summary>
    [Fact]
    public void A_modern_command_on_a_list_leaves_the_bar_as_soon_as_a_row_is_chosen()
    {
        var package = new BrokenPackage();
        package.Break("appactions", "<location>0<", "<location>1<");

        var moved = package.Read().Commands.Where(command => command.Selection == Selection.Nothing).ToArray();

        Assert.Single(moved);
        Assert.Equal(CommandLocation.MainGrid, moved[0].Location);
    }
}
