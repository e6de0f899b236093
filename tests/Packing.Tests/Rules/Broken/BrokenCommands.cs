using static MatterportForDataverse.Packing.Tests.Rules.Broken.SamplePaths;

namespace MatterportForDataverse.Packing.Tests.Rules.Broken;

internal static class BrokenCommands
{
    private const string ListCommand = "appactions/mpt__Extra!1776c3a9e78a5c89a5c422d7f13651b8!mpt_Extra!mpt_model!1/appaction.xml";

    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("a command named for another location", "command.name", Command, it => it.Replace(Command, "<location>0<", "<location>1<")),
        new(
            "a command on a table that is nowhere",
            "command.unknown-place",
            Command,
            it => it.Replace(Command, "<logicalname>mpt_model<", "<logicalname>mpt_models<")
        ),
        new(
            "a command that runs a script that is nowhere",
            "command.unknown-function",
            Command,
            it => it.Edit(Command, root => root.Descendants("webresourceid").Single().Value = "ed391f9c-034b-5108-a383-000000000000")
        ),
        new(
            "a command that calls a function that is nowhere",
            "command.unknown-function",
            Command,
            it => it.Replace(Command, "MatterportExtra.open", "MatterportExtra.close")
        ),
        new(
            "a script that lost a function",
            "command.unknown-function",
            Command,
            it => it.Replace(Script, "return { onLoad: function () {}, open }", "return { onLoad: function () {} }")
        ),
        new("a command with parameters that are none", "command.parameters", Command, it => it.Replace(Command, "[{\"type\":5}]", "[5]")),
        new(
            "a command on a list that leaves the bar when a row is selected",
            "command.selection",
            ListCommand,
            it =>
                it.Move(Command, ListCommand)
                    .Replace(ListCommand, "mpt_model!0", "mpt_model!1")
                    .Replace(ListCommand, "<location>0<", "<location>1<")
                    .Replace(ListCommand, "[{\"type\":5}]", "[{\"type\":12},{\"type\":23}]")
        ),
        new(
            "a command of an event that does not exist",
            "command.event-type",
            Command,
            it => it.Replace(Command, "<onclickeventtype>2<", "<onclickeventtype>7<")
        ),
        new(
            "a command that is no button and nothing else",
            "command.event-type",
            Command,
            it => it.Replace(Command, "<type>0<", "<type>9<")
        ),
        new(
            "a command that is seen by no rule",
            "command.event-type",
            Command,
            it => it.Replace(Command, "<visibilitytype>0<", "<visibilitytype>5<")
        ),
        new(
            "a command without parameters",
            "command.event-type",
            Command,
            it => it.Edit(Command, root => root.Element("onclickeventjavascriptparameters")!.Remove())
        ),
        new(
            "a command with a parameter of a type that does not exist",
            "command.parameters",
            Command,
            it => it.Replace(Command, "[{\"type\":5}]", "[{\"type\":99}]")
        ),
    ];
}
