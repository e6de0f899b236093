// Writes what follows from the declaration of synced fields (src/Core/Fields/ModelFields.cs): the columns that steps are registered for, in
// solution-package/src, and the table of docs/syncing.md. Run: dotnet run eng/fields.cs
// Compares without writing, and names what differs: dotnet run eng/fields.cs -- --check
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:project ../src/Core/Core.csproj
#:project Generator/Generator.csproj
#:property TargetFramework=net10.0

using System.Text.RegularExpressions;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Guards;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Places;
using MatterportForDataverse.Core.Tags;
using MatterportForDataverse.Generator;
using MatterportForDataverse.Schema;
using MatterportForDataverse.Solution;

var root = RepositoryRoot.Find();
var solution = UnpackedSolution.Read(Path.Combine(root, "solution-package", "src"));
var fields = ModelFields.Set;
string[] marked = [.. fields.TwoWay.Select(field => field.Column), ModelTable.LinkKey.Name, ModelTable.MergeBase.Name];
string[] marks = [ModelTable.Dirty.Name, ModelTable.DirtyOn.Name, ModelTable.SyncState.Name];
var tags = TagFields.Set;
string[] taggedAll = [.. tags.TwoWay.SelectMany(field => field.Columns), TagTable.MergeBase.Name];
string[] taggedJournal = [.. tags.All.Where(field => field.IsJournalled).SelectMany(field => field.Columns)];
string[] journalled = [.. fields.All.Where(field => field.IsJournalled).Select(field => field.Column), ModelTable.LinkKey.Name];

// By the name of the step: the columns that set it off, and those of its image.
var steps = new Dictionary<string, (IEnumerable<string> Filter, IEnumerable<string> Image)>
{
    ["MarkModelDirtyStep: Update of mpt_model"] = (
        marked,
        [.. marked, .. marks, ModelTable.InternalId.Name, ModelTable.AccountId.Name, ModelTable.MatterportId.Name]
    ),
    ["JournalModelStep: Update of mpt_model"] = (journalled, journalled),
    ["CopyModelToRecordsStep: Update of mpt_model"] = (CopiedColumns.OfModel, CopiedColumns.OfModel),
    ["CopyRecordToModelStep: Update of mpt_property"] = (
        CopiedColumns.OfProperty,
        [.. CopiedColumns.OfProperty, PropertyTable.CurrentModelId.Name]
    ),
    ["MarkTagDirtyStep: Update of mpt_tag"] = (taggedAll, [.. taggedAll, .. marks, TagTable.MissingSince.Name]),
    ["JournalTagStep: Update of mpt_tag"] = (taggedJournal, [.. taggedJournal, TagTable.ModelId.Name]),
    ["GuardTagStep: Update of mpt_tag"] = (
        [.. TagMirror.GuardedColumns, .. TagMirror.EditedColumns, TagTable.ModelId.Name],
        [.. TagMirror.EditedColumns, TagTable.ModelId.Name]
    ),
    ["GuardTagStep: after Update of mpt_tag"] = ([], [.. TagMirror.GuardedColumns, .. TagMirror.EditedColumns, TagTable.ModelId.Name]),
    ["GuardModelStep: Update of mpt_model"] = ([.. ModelMirror.GuardedColumns, .. ModelMirror.OptionColumns], []),
    ["GuardModelStep: after Update of mpt_model"] = (
        [],
        [.. ModelMirror.GuardedColumns, .. ModelMirror.OptionColumns, .. marked, .. marks, .. PlaceKeyColumns.Read(ModelTable.Table)]
    ),
    ["KeepPlaceKeysStep: Update of mpt_model"] = (
        PlaceKeyColumns.Read(ModelTable.Table).Where(column => column != ModelTable.MatterportId.Name),
        PlaceKeyColumns.Read(ModelTable.Table)
    ),
    ["KeepPlaceKeysStep: Update of mpt_property"] = (PlaceKeyColumns.Read(PropertyTable.Table), PlaceKeyColumns.Read(PropertyTable.Table)),
    ["GuardAccountStep: Update of mpt_account"] = (GuardAccount.Columns, []),
    ["GuardAccountStep: after Create of mpt_account"] = ([], GuardAccount.ColumnsAfter),
    ["GuardAccountStep: after Update of mpt_account"] = ([], GuardAccount.ColumnsAfter),
    ["GuardFieldMappingStep: after Create of mpt_fieldmapping"] = ([], GuardFieldMapping.Columns),
    ["GuardFieldMappingStep: after Update of mpt_fieldmapping"] = ([], GuardFieldMapping.Columns),
    ["GuardModelLinkStep: after Update of mpt_modellink"] = ([], AllOf("mpt_modellink")),
    ["GuardJournalStep: after Update of mpt_change"] = ([], AllOf("mpt_change")),
    ["GuardSyncRowsStep: after Update of mpt_floor"] = ([], AllOf("mpt_floor")),
    ["GuardSyncRowsStep: after Update of mpt_room"] = ([], AllOf("mpt_room")),
    ["GuardSyncRowsStep: after Update of mpt_sweep"] = ([], AllOf("mpt_sweep")),
    ["GuardSyncRowsStep: after Update of mpt_deletedtag"] = ([], AllOf("mpt_deletedtag")),
    ["GuardSyncRowsStep: after Update of mpt_syncissue"] = ([], AllOf("mpt_syncissue")),
    ["GuardSyncRowsStep: after Update of mpt_syncrun"] = ([], AllOf("mpt_syncrun")),
    ["GuardSyncRowsStep: after Update of mpt_work"] = ([], AllOf("mpt_work")),
};

foreach (var table in RestoreLookups.Tables)
{
    steps[$"RestoreLookupsStep: Update of {table}"] = (RestoreLookups.ColumnsOf(table), []);
}

var files = new Dictionary<string, string>();
foreach (var path in Directory.EnumerateFiles(Path.Combine(root, "solution-package", "src", "SdkMessageProcessingSteps"), "*.xml"))
{
    var text = File.ReadAllText(path);
    if (steps.TryGetValue(Regex.Match(text, " Name=\"([^\"]+)\"").Groups[1].Value, out var columns))
    {
        files[path] = Listed(Listed(text, "FilteringAttributes", columns.Filter), "Attributes", columns.Image);
    }
}

if (files.Count != steps.Count)
{
    Console.WriteLine($"{steps.Count} steps follow from the fields, and {files.Count} of them are in the solution package.");
    return 1;
}

var page = Path.Combine(root, "docs", "syncing.md");
files[page] = Filled(File.ReadAllText(page));
var differing = files.Where(file => File.ReadAllText(file.Key).ReplaceLineEndings("\n") != file.Value.ReplaceLineEndings("\n")).ToArray();
foreach (var (path, text) in differing)
{
    Console.WriteLine($"{(args.Contains("--check") ? "differs" : "written")}: {Path.GetRelativePath(root, path)}");
    if (!args.Contains("--check"))
    {
        File.WriteAllText(path, text);
    }
}

Console.WriteLine(
    differing.Length == 0 ? "Steps and docs/syncing.md are as the fields say."
    : args.Contains("--check") ? "Run: dotnet run eng/fields.cs"
    : "Done."
);
return args.Contains("--check") && differing.Length > 0 ? 1 : 0;

IEnumerable<string> AllOf(string table) =>
    solution
        .Tables.Find(table)!
        .Columns.Where(column => column.IsCustom && column.Type != "primarykey")
        .Select(column => column.LogicalName.Text)
        .Concat(["statecode", "statuscode"]);

static string Listed(string text, string element, IEnumerable<string> columns) =>
    Regex.Replace(
        text,
        $"(<{element}>)[^<]*(</{element}>)",
        match => match.Groups[1].Value + string.Join(",", columns.Distinct().Order(StringComparer.Ordinal)) + match.Groups[2].Value
    );

string Filled(string text)
{
    const string Begin = "<!-- fields: eng/fields.cs -->\n";
    const string End = "<!-- fields: end -->";
    var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
    return from < 0 || to < from
        ? throw new InvalidOperationException("docs/syncing.md has no place marked for the fields.")
        : text[..(from + Begin.Length)] + Table() + text[to..];
}

string Table() =>
    Head("mpt_model")
    + string.Concat(
        fields.All.Select(field =>
            $"| `{field.Name}` | `{field.Column}` | {ReadBy(field)} | {Way(field)} | {string.Join(", ", field.Copies.Select(Copy))} |\n"
        )
    )
    + "\n"
    + Head("mpt_tag")
    + string.Concat(tags.All.Select(field => $"| `{field.Name}` | {Columns(field)} | tags | {Way(field)} |  |\n"));

static string Columns(Field field) => string.Join(", ", field.Columns.Select(column => $"`{column}`"));

static string Head(string table) =>
    $"| Field | Column of `{table}` | Read by | Way and winner by default | Copied by default |\n|---|---|---|---|---|\n";

static string ReadBy(Field field) => field.Listing == ListingRole.NotTold ? "model" : "listing";

static string Way(Field field) => !field.IsTwoWay ? "in" : $"both, {field.DefaultWinner}{(field.ActiveByDefault ? "" : ", **off**")}";

static string Copy(DefaultCopy copy) =>
    $"{Towards(copy.Direction)} `{copy.Table}.{copy.Column}`{Where(copy.Direction)}{(copy.Active ? "" : " (off)")}";

static string Where(Direction direction) => direction == Direction.ToDataverseWhereEmpty ? " where empty" : "";

static string Towards(Direction direction) =>
    direction switch
    {
        Direction.Both => "with",
        Direction.ToMatterport => "from",
        _ => "to",
    };
