using System.Xml.Linq;
using MatterportForDataverse.Generator.Frozen;
using static MatterportForDataverse.Packing.Tests.Rules.Broken.SamplePaths;

namespace MatterportForDataverse.Packing.Tests.Rules.Broken;

/// <summary>All at version 1.0, when environments hold the solution to the list of what is frozen.</summary>
internal static class BrokenFrozen
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        Of("a table that is gone", it => Listing(it, "table mpt_gone mpt_gones UserOwned")),
        Of("a text that has become shorter", it => it.Edit(ModelTable, root => Length(root, "mpt_name").Value = "10")),
        Of("a text that has become longer without a new list", it => it.Edit(ModelTable, root => Length(root, "mpt_name").Value = "3999")),
        Of(
            "a custom API that takes steps of others",
            it => it.Edit(CustomApi, api => api.Element("allowedcustomprocessingsteptype")!.Value = "2")
        ),
        Of("a parameter that must be given", it => it.Edit(Parameter, parameter => parameter.Element("isoptional")!.Value = "0")),
        Of("a list without the roles", it => it.HeldTo(Without(it.Release.Frozen, "role"))),
        Of("no list at all", it => it.HeldTo(FrozenList.Parse(""))),
    ];

    private static Mutation Of(string name, Func<PackingSample, PackingSample> change) =>
        new(name, "solution.frozen", "../frozen.txt", it => change(it.At("1.0.0")));

    private static PackingSample Listing(PackingSample sample, string line) =>
        sample.HeldTo(FrozenList.Parse(sample.Release.Frozen + line));

    private static FrozenList Without(FrozenList list, string kind) =>
        FrozenList.Parse(string.Join('\n', list.Lines.Where(line => line.Kind != kind)));

    private static XElement Length(XElement table, string column) =>
        table.Descendants("attribute").Single(attribute => attribute.Element("LogicalName")!.Value == column).Element("MaxLength")!;
}
