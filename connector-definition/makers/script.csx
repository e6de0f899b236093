using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using System.Xml.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

/// <summary>Turns each operation into requests to the environment's Web API, and their answers into named, typed values.</summary>
public class Script : ScriptBase
{
    // The platform ends a script after five seconds without a readable answer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4.5);

    private static readonly Dictionary<string, Func<Call, Task<JObject>>> Handlers = new(StringComparer.Ordinal)
    {
        ["TestConnection"] = Health.TestAsync,
        ["SearchModels"] = Models.SearchAsync,
        ["SuggestModels"] = call => Models.AskAsync(call, "mpt_SuggestModels"),
        ["GetModel"] = Models.GetAsync,
        ["GetModelOfRecord"] = Models.OfRecordAsync,
        ["FindRecords"] = Records.FindAsync,
        ["LinkModel"] = Models.LinkAsync,
        ["UnlinkModel"] = Models.UnlinkAsync,
        ["SyncModel"] = call => call.PerformAsync("mpt_SyncModel", "tableName", "rowId#"),
        ["StartSync"] = call => call.PerformAsync("mpt_StartSync", "accountId#", "full?"),
        ["ListIssues"] = Issues.ListAsync,
        ["ResolveIssues"] = Issues.ResolveAsync,
        ["Describe"] = call => call.PerformAsync("mpt_Describe", "tableName", "rowId#", "language+"),
        ["ListTags"] = Tags.ListAsync,
        ["CreateTag"] = Tags.CreateAsync,
        ["UpdateTag"] = Tags.UpdateAsync,
        ["CreateWorkFromTag"] = call => call.PerformAsync("mpt_CreateWorkFromTag", "tagId#", "workTargetId#", "existingRowId#"),
        ["ListTagTypes"] = call => call.ListAsync(Shapes.TagType, "tagTypes", "mpt_name"),
        ["ListWorkTargets"] = call => call.ListAsync(Shapes.WorkTarget, "workTargets", "mpt_name"),
        ["ListAddOns"] = Orders.ListAddOnsAsync,
        ["QuoteOrder"] = Orders.QuoteAsync,
        ["RequestOrder"] = Orders.RequestAsync,
        ["GetOrder"] = Orders.GetAsync,
        ["ListMyOrders"] = call => Orders.ListAsync(call, "mpt_requestedon-", Fetch.Where("mpt_requestedby", "eq-userid")),
        ["ListOrdersWaitingForMe"] = call =>
            Orders.ListAsync(
                call,
                "mpt_requestedon",
                Fetch.Where("mpt_requestedby", "ne-userid"),
                Fetch.Where("mpt_state", "eq", Choices.First)
            ),
        ["WithdrawOrder"] = Orders.WithdrawAsync,
        ["ListAssets"] = Assets.ListAsync,
        ["GetAssetLink"] = call => call.PerformAsync("mpt_GetAssetLink", "assetRowId#"),
        ["CheckSetup"] = Health.CheckAsync,
        ["ListModelChoices"] = call => call.ListAsync(Shapes.ModelChoice, "models", "mpt_name"),
        ["ListTagChoices"] = call => call.ListAsync(Shapes.TagChoice, "tags", "modifiedon-"),
        ["GetAddOnOptions"] = Orders.OptionsAsync,
    };

    public override async Task<HttpResponseMessage> ExecuteAsync()
    {
        using (var patience = CancellationTokenSource.CreateLinkedTokenSource(CancellationToken))
        {
            patience.CancelAfter(Patience);
            try
            {
                var name = OperationName(Context.OperationId) ?? throw new Refusal(404, "operation.unknown");
                var call = await Call.ReadAsync(Context, patience.Token).ConfigureAwait(false);
                return Answers.Json(HttpStatusCode.OK, await Handlers[name](call).ConfigureAwait(false));
            }
            catch (Refusal refusal)
            {
                return refusal.Answer();
            }
        }
    }

    // In some regions the ID comes in base64. Plain IDs can look like base64 too, so they are tried first.
    private static string OperationName(string id)
    {
        if (id == null || Handlers.ContainsKey(id))
        {
            return id;
        }

        try
        {
            var decoded = Encoding.UTF8.GetString(Convert.FromBase64String(id));
            return Handlers.ContainsKey(decoded) ? decoded : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The words for the numbers of choices, in their order.</summary>
    private static class Choices
    {
        public const int First = 720270000;

        private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
        {
            ["modelstate"] = new[]
            {
                "active",
                "archived",
                "processing",
                "staging",
                "failed",
                "pending",
                "activating",
                "archiving",
                "other",
            },
            ["accessvisibility"] = new[] { "public", "unlisted", "password", "private", "other" },
            ["syncstate"] = new[] { "new", "in-sync", "waiting", "conflict", "failed", "missing" },
            ["linkrole"] = new[] { "current", "superseded", "unit", "visit" },
            ["issuekind"] = new[]
            {
                "conflict",
                "rejected",
                "internal-id-taken",
                "missing",
                "value-does-not-fit",
                "too-many-missing",
                "unreadable",
                "unexpected-error",
                "environment-copied",
                "charge-differs",
                "still-visible",
                "disputed-order",
            },
            ["assetkind"] = new[] { "image", "video", "floor-plan", "mesh", "point-cloud", "panorama", "drawing", "package", "other" },
            ["assetavailability"] = new[] { "available", "unavailable", "locked", "unknown" },
            ["workstate"] = new[] { "open", "done", "canceled", "missing" },
            ["ordermode"] = new[] { "off", "dry-run", "live" },
            ["orderact"] = new[] { "buy-add-on", "activate", "archive", "make-more-visible", "delete-model" },
            ["orderstate"] = new[]
            {
                "requested",
                "approved",
                "claimed",
                "preparing",
                "sending",
                "placed",
                "delivered",
                "failed",
                "canceled",
                "rejected",
                "withdrawn",
                "expired",
                "voided",
                "refused",
                "unknown",
            },
        };

        /// <summary>The word of a number; its digits when a later version added it.</summary>
        public static JToken Word(string choice, JToken value)
        {
            var place = (int)value - First;
            return place >= 0 && place < Known[choice].Length ? Known[choice][place] : value.ToString();
        }

        public static int Number(string choice, string word)
        {
            var place = Array.IndexOf(Known[choice], word);
            return place >= 0 ? First + place : throw Refusal.Input("Choose one of these: " + string.Join(", ", Known[choice]) + ".");
        }
    }

    /// <summary>
    /// What rows are answered as: the name in the answer, = and the column. Behind the column, > asks for the ID of a lookup, @ for the
    /// name of its row, : for the word of a choice.
    /// </summary>
    private static class Shapes
    {
        public static readonly Shape Model = new(
            "mpt_model",
            "mpt_models",
            "modelRowId=mpt_modelid",
            "modelId=mpt_matterportid",
            "name=mpt_name",
            "state=mpt_modelstate:modelstate",
            "visibility=mpt_accessvisibility:accessvisibility",
            "tourLink=mpt_tourlink",
            "addressLine1=mpt_addressline1",
            "addressLine2=mpt_addressline2",
            "city=mpt_locality",
            "district=mpt_dependentlocality",
            "region=mpt_administrativearea",
            "postalCode=mpt_postalcode",
            "countryCode=mpt_countrycode",
            "latitude=mpt_latitude",
            "longitude=mpt_longitude",
            "summary=mpt_summary",
            "internalNotes=mpt_internalnotes",
            "presentedBy=mpt_presentedby",
            "contactName=mpt_contactname",
            "contactEmail=mpt_contactemail",
            "contactPhone=mpt_contactphone",
            "externalUrl=mpt_externalurl",
            "internalId=mpt_internalid",
            "floorArea=mpt_floorarea",
            "floorCount=mpt_floorcount",
            "roomCount=mpt_roomcount",
            "tagCount=mpt_tagcount",
            "scanCount=mpt_scancount",
            "slots=mpt_slotsused",
            "syncState=mpt_syncstate:syncstate",
            "lastSyncOn=mpt_lastsyncon",
            "createdInMatterport=mpt_createdinmatterport",
            "modifiedInMatterport=mpt_modifiedinmatterport",
            "accountId=mpt_accountid>",
            "accountName=mpt_accountid@"
        );

        public static readonly Shape Asset = new(
            "mpt_asset",
            "mpt_assets",
            "assetRowId=mpt_assetid",
            "name=mpt_name",
            "kind=mpt_kind:assetkind",
            "format=mpt_format",
            "availability=mpt_availability:assetavailability",
            "bundleId=mpt_bundleid",
            "addOnName=mpt_addonid@"
        );

        public static readonly Shape ModelChoice = new(
            "mpt_model",
            "mpt_models",
            "modelRowId=mpt_modelid",
            "modelId=mpt_matterportid",
            "name=mpt_name"
        );

        public static readonly Shape Property = new(
            "mpt_property",
            "mpt_properties",
            "rowId=mpt_propertyid",
            "name=mpt_name",
            "reference=mpt_reference",
            "addressLine1=mpt_addressline1",
            "city=mpt_locality",
            "postalCode=mpt_postalcode",
            "modelRowId=mpt_currentmodelid>",
            "modelName=mpt_currentmodelid@",
            "tourLink=mpt_tourlink"
        );

        public static readonly Shape SiteVisit = new(
            "mpt_sitevisit",
            "mpt_sitevisits",
            "rowId=mpt_sitevisitid",
            "name=mpt_name",
            "reference=mpt_reference",
            "modelRowId=mpt_currentmodelid>",
            "modelName=mpt_currentmodelid@",
            "tourLink=mpt_tourlink"
        );

        public static readonly Shape Issue = new(
            "mpt_syncissue",
            "mpt_syncissues",
            "issueId=mpt_syncissueid",
            "kind=mpt_kind:issuekind",
            "name=mpt_name",
            "field=mpt_field",
            "dataverseValue=mpt_dataversevalue",
            "matterportValue=mpt_matterportvalue",
            "agreedValue=mpt_agreedvalue",
            "modelRowId=mpt_modelid>",
            "modelName=mpt_modelid@",
            "tagId=mpt_tagid>",
            "createdOn=createdon"
        );

        public static readonly Shape Tag = new(
            "mpt_tag",
            "mpt_tags",
            "tagId=mpt_tagid",
            "label=mpt_name",
            "description=mpt_description",
            "tagTypeId=mpt_tagtypeid>",
            "tagType=mpt_tagtypeid@",
            "modelRowId=mpt_modelid>",
            "modelName=mpt_modelid@",
            "floor=mpt_floorid@",
            "room=mpt_roomid@",
            "positionX=mpt_positionx",
            "positionY=mpt_positiony",
            "positionZ=mpt_positionz",
            "color=mpt_color",
            "icon=mpt_icon",
            "keywords=mpt_keywords*",
            "enabled=mpt_enabled",
            "mediaLink=mpt_medialink",
            "tourLink=mpt_tourlink",
            "workState=mpt_workstate:workstate",
            "workName=mpt_workrecordname",
            "syncState=mpt_syncstate:syncstate",
            "createdInMatterport=mpt_createdinmatterport",
            "modifiedInMatterport=mpt_modifiedinmatterport"
        );

        public static readonly Shape TagChoice = new("mpt_tag", "mpt_tags", "tagId=mpt_tagid", "label=mpt_name", "modelName=mpt_modelid@");

        public static readonly Shape TagType = new(
            "mpt_tagtype",
            "mpt_tagtypes",
            "tagTypeId=mpt_tagtypeid",
            "name=mpt_name",
            "color=mpt_color",
            "icon=mpt_icon"
        );

        public static readonly Shape WorkTarget = new(
            "mpt_worktarget",
            "mpt_worktargets",
            "workTargetId=mpt_worktargetid",
            "name=mpt_name",
            "tableName=mpt_tablename",
            "isDefault=mpt_isdefault"
        );

        public static readonly Shape Order = new(
            "mpt_order",
            "mpt_orders",
            "orderId=mpt_orderid",
            "number=mpt_number",
            "name=mpt_name",
            "state=mpt_state:orderstate",
            "mode=mpt_mode:ordermode",
            "amount=mpt_amount",
            "currency=mpt_currencycode",
            "modelRowId=mpt_modelid>",
            "modelName=mpt_modelid@",
            "purpose=mpt_purpose",
            "requestedById=mpt_requestedby>",
            "requestedBy=mpt_requestedby@",
            "requestedOn=mpt_requestedon",
            "expiresOn=mpt_expireson",
            "approvals=mpt_approvals",
            "approvalsNeeded=mpt_approvalsneeded",
            "undoUntil=mpt_undountil",
            "promisedOn=mpt_promisedon",
            "settledOn=mpt_settledon"
        );

        public static readonly Shape OrderLine = new(
            "mpt_orderline",
            "mpt_orderlines",
            "number=mpt_number",
            "act=mpt_act:orderact",
            "bundleId=mpt_bundleid",
            "name=mpt_name",
            "state=mpt_state:orderstate",
            "amount=mpt_amount",
            "chargedAmount=mpt_chargedamount",
            "promisedOn=mpt_promisedon",
            "placedOn=mpt_placedon",
            "settledOn=mpt_settledon",
            "progress=mpt_progress",
            "failureReason=mpt_failurereason",
            "options=mpt_options"
        );
    }

    private sealed class Shape
    {
        private const string Formatted = "@OData.Community.Display.V1.FormattedValue";

        private readonly string[] _parts;

        public Shape(string table, string set, params string[] parts) => (Table, Set, _parts) = (table, set, parts);

        public string Table { get; }

        public string Set { get; }

        public IEnumerable<string> Columns => _parts.Select(part => Split(part)[1]).Distinct();

        /// <summary>The columns as $select names them.</summary>
        public string Selected =>
            string.Join(",", _parts.Select(Split).Select(part => part[2] is ">" or "@" ? "_" + part[1] + "_value" : part[1]).Distinct());

        /// <summary>What has a value. Nothing is answered as null, which typed values do not take.</summary>
        public JObject Read(JObject row)
        {
            var answer = new JObject();
            foreach (var part in _parts.Select(Split))
            {
                if (Value(row, part[1], part[2]) is { Type: not JTokenType.Null } value)
                {
                    answer[part[0]] = value;
                }
            }

            return answer;
        }

        private static JToken Value(JObject row, string column, string kind)
        {
            var lookup = "_" + column + "_value";
            var value = row[kind is ">" or "@" ? lookup : column];
            if (value == null || value.Type == JTokenType.Null)
            {
                return null;
            }

            return kind.Length == 0 ? value
                : kind == ">" ? value
                : kind == "@" ? row[lookup + Formatted]
                : kind == "*"
                    ? new JArray(((string)value).Split(new[] { '\n' }, StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()))
                : Choices.Word(kind.Substring(1), value);
        }

        private static string[] Split(string part)
        {
            var (name, column) = (part.Substring(0, part.IndexOf('=')), part.Substring(part.IndexOf('=') + 1));
            var mark = column.IndexOfAny(new[] { '>', '@', ':', '*' });
            return mark < 0 ? new[] { name, column, "" } : new[] { name, column.Substring(0, mark), column.Substring(mark) };
        }
    }

    private static class Fetch
    {
        private const int MostRows = 250;

        public static XElement Where(string column, string operation, object value = null) =>
            new(
                "condition",
                new XAttribute("attribute", column),
                new XAttribute("operator", operation),
                value == null ? null : new XAttribute("value", value)
            );

        /// <summary>Rows of a table; an order that ends with - descends.</summary>
        public static XElement Rows(Shape shape, string order, int page, int count, IEnumerable<XElement> filter) =>
            new(
                "fetch",
                new XAttribute("page", page),
                new XAttribute("count", count),
                new XElement(
                    "entity",
                    new XAttribute("name", shape.Table),
                    shape.Columns.Select(Column),
                    order == null
                        ? null
                        : new XElement(
                            "order",
                            new XAttribute("attribute", order.TrimEnd('-')),
                            new XAttribute("descending", order.EndsWith("-", StringComparison.Ordinal) ? "true" : "false")
                        ),
                    new XElement("filter", Where("statecode", "eq", 0), filter)
                )
            );

        public static XElement Rows(Shape shape, string order, Call call, IEnumerable<XElement> filter) =>
            Rows(shape, order, call.Number("page", 1, 1000), call.Number("top", MostRows, MostRows), filter);

        public static XElement Column(string name) => new("attribute", new XAttribute("name", name));
    }

    private static class Models
    {
        public static Task<JObject> SearchAsync(Call call)
        {
            call.Required("text");
            return AskAsync(call, "mpt_SearchModels");
        }

        public static async Task<JObject> AskAsync(Call call, string api)
        {
            var answer = await call.PerformAsync(api, "text", "tableName", "rowId#", "accountId#", "includeArchived?", "top+")
                .ConfigureAwait(false);
            foreach (var model in Lists.Open(answer, "models", "suggestions").Descendants().OfType<JProperty>().Where(IsRow).ToArray())
            {
                model.Replace(new JProperty("modelRowId", model.Value));
            }

            return answer;
        }

        public static async Task<JObject> GetAsync(Call call) =>
            Shapes.Model.Read(
                await call.GetAsync("mpt_models(" + call.PathRow("mpt_models") + ")?$select=" + Shapes.Model.Selected).ConfigureAwait(false)
            );

        /// <summary>The current model of a record, and the link, where the record has one of its own.</summary>
        public static async Task<JObject> OfRecordAsync(Call call)
        {
            var (table, row) = (call.Required("tableName"), call.Row("rowId"));
            var records = Records.Shape(table);
            var fetch = Fetch.Rows(Shapes.Model, null, 1, 1, Enumerable.Empty<XElement>());
            fetch
                .Element("entity")
                .Add(
                    Linked(records.Table, "mpt_currentmodelid", "inner", "r", null, Fetch.Where(records.Table + "id", "eq", row)),
                    Linked(
                        "mpt_modellink",
                        "mpt_modelid",
                        "outer",
                        "l",
                        "mpt_modellinkid",
                        Fetch.Where("mpt_currentkey", "eq", records.Table + ":" + row.Replace("-", ""))
                    )
                );
            var found = await call.FetchAsync(Shapes.Model.Set, fetch).ConfigureAwait(false);
            var answer = new JObject { ["found"] = found.Rows.Count > 0 };
            if (found.Rows.Count > 0)
            {
                if (found.Rows[0]["l.mpt_modellinkid"] is { Type: not JTokenType.Null } link)
                {
                    answer["linkId"] = link;
                }

                answer.Merge(Shapes.Model.Read(found.Rows[0]));
            }

            return answer;
        }

        public static Task<JObject> LinkAsync(Call call)
        {
            if (call.Text("role") is { } role)
            {
                call.Replace("role", Choices.Number("linkrole", role));
            }

            return call.PerformAsync(
                "mpt_LinkModel",
                "tableName",
                "rowId#",
                "modelId",
                "role+",
                "accountId#",
                "onlyIfUnlinked?",
                "takeOver?"
            );
        }

        public static async Task<JObject> UnlinkAsync(Call call) =>
            Lists.Open(await call.PerformAsync("mpt_UnlinkModel", "linkId#", "preview?", "restore?").ConfigureAwait(false), "restored");

        private static bool IsRow(JProperty property) => property.Name == "rowId";

        private static XElement Linked(string table, string from, string kind, string alias, string column, XElement condition) =>
            new(
                "link-entity",
                new XAttribute("name", table),
                new XAttribute("from", from),
                new XAttribute("to", "mpt_modelid"),
                new XAttribute("link-type", kind),
                new XAttribute("alias", alias),
                column == null ? null : Fetch.Column(column),
                new XElement("filter", condition)
            );
    }

    private static class Records
    {
        public static Shape Shape(string table) =>
            table == Shapes.Property.Table ? Shapes.Property
            : table == Shapes.SiteVisit.Table ? Shapes.SiteVisit
            : throw Refusal.Input("Choose tableName from: mpt_property, mpt_sitevisit.");

        public static async Task<JObject> FindAsync(Call call)
        {
            var shape = Shape(call.Text("tableName") ?? Shapes.Property.Table);
            var conditions = Words(call.Text("text")).Select(word => Holding(shape, word));
            var fetch = Fetch.Rows(shape, "mpt_name", call, conditions);
            var found = await call.FetchAsync(shape.Set, fetch).ConfigureAwait(false);
            return found.Answer(shape, "records", row => row["tableName"] = shape.Table);
        }

        // Each word has to be in the name, the reference, or the address.
        private static XElement Holding(Shape shape, string word) =>
            new(
                "filter",
                new XAttribute("type", "or"),
                new[] { "mpt_name", "mpt_reference", "mpt_addressline1", "mpt_locality", "mpt_postalcode" }
                    .Where(shape.Columns.Contains)
                    .Select(column => Fetch.Where(column, "like", "%" + Literal(word) + "%"))
            );

        private static IEnumerable<string> Words(string text) =>
            (text ?? "").Split(new[] { ' ', ',' }, StringSplitOptions.RemoveEmptyEntries).Take(10);

        // Signs that stand for others stand for one sign here, which is found too.
        private static string Literal(string word) => Regex.Replace(word, @"[\[%]", "_");
    }

    private static class Issues
    {
        public static Task<JObject> ListAsync(Call call) =>
            call.ListAsync(Shapes.Issue, "issues", "createdon-", call.RowFilter("mpt_modelid", "modelRowId"));

        public static async Task<JObject> ResolveAsync(Call call)
        {
            call.Replace("issueIds", string.Join(",", call.Texts("issueIds")));
            var answer = await call.PerformAsync("mpt_ResolveIssues", "issueIds", "choice", "value").ConfigureAwait(false);
            return Lists.Open(answer, "results");
        }
    }

    private static class Tags
    {
        public static Task<JObject> ListAsync(Call call)
        {
            call.Row("modelRowId");
            return call.ListAsync(Shapes.Tag, "tags", "mpt_name", call.RowFilter("mpt_modelid", "modelRowId"));
        }

        // Not repeated when it is open whether it happened: a second call adds a second tag.
        public static Task<JObject> CreateAsync(Call call) =>
            call.PerformOnceAsync(
                "mpt_CreateTag",
                "modelRowId#",
                "label",
                "description",
                "tagTypeId#",
                "nearTableName",
                "nearRowId#",
                "floorId#",
                "positionX.",
                "positionY.",
                "positionZ."
            );

        public static async Task<JObject> UpdateAsync(Call call)
        {
            var tag = "mpt_tags(" + call.PathRow("mpt_tags") + ")";
            var changes = new JObject();
            foreach (var (name, column) in new[] { ("label", "mpt_name"), ("description", "mpt_description"), ("color", "mpt_color") })
            {
                if (call.Given(name) is { } text)
                {
                    changes[column] = ((string)text).Length == 0 ? JValue.CreateNull() : text;
                }
            }

            if (call.Given("keywords") is JArray)
            {
                changes["mpt_keywords"] = string.Join("\n", call.Texts("keywords"));
            }

            if (call.Given("enabled") != null)
            {
                changes["mpt_enabled"] = call.Flag("enabled");
            }

            if (call.Text("tagTypeId") != null)
            {
                changes["mpt_TagTypeId@odata.bind"] = "/mpt_tagtypes(" + call.Row("tagTypeId") + ")";
            }

            if (changes.Count == 0)
            {
                throw Refusal.Input("Give at least one value to change.");
            }

            await call.GetAsync(tag + "?$select=mpt_tagid").ConfigureAwait(false);
            await call.ChangeAsync(tag, changes).ConfigureAwait(false);
            return Shapes.Tag.Read(await call.GetAsync(tag + "?$select=" + Shapes.Tag.Selected).ConfigureAwait(false));
        }
    }

    private static class Assets
    {
        public static Task<JObject> ListAsync(Call call)
        {
            call.Row("modelRowId");
            return call.ListAsync(Shapes.Asset, "assets", "mpt_name", call.RowFilter("mpt_modelid", "modelRowId"));
        }
    }

    private static class Orders
    {
        public static async Task<JObject> ListAddOnsAsync(Call call)
        {
            var quote = await QuoteOfAsync(call, null).ConfigureAwait(false);
            var answer = Shared(quote);
            answer["addOns"] = new JArray(((JArray)quote["addOns"]).Cast<JObject>().Select(AddOn));
            return answer;
        }

        /// <summary>What one add-on costs with what was chosen.</summary>
        public static async Task<JObject> QuoteAsync(Call call)
        {
            var quote = await QuoteOfAsync(call, Lines(call)).ConfigureAwait(false);
            var answer = Shared(quote);
            Lists.Copy((JObject)((JArray)quote["lines"])[0], answer, "name", "amount", "deliveryHours", "effects", "refusal");
            Lists.Copy(quote, answer, "refusal");
            answer["canBeRequested"] = answer["refusal"] == null;
            answer["bundleId"] = call.Required("bundleId");
            return answer;
        }

        /// <summary>Requests one add-on, never anything else, and reads the order that now waits for its approval.</summary>
        public static async Task<JObject> RequestAsync(Call call)
        {
            call.Replace("lines", Lines(call));
            call.Replace("operationId", call.Required("requestId"));
            var requested = await call.PerformAsync(
                    "mpt_RequestOrder",
                    "modelRowId#",
                    "lines",
                    "operationId",
                    "expectedAmount.",
                    "purpose",
                    "recordTableName",
                    "recordRowId#"
                )
                .ConfigureAwait(false);
            return await ReadAsync(call, (string)requested["orderId"]).ConfigureAwait(false);
        }

        public static Task<JObject> GetAsync(Call call) => ReadAsync(call, call.PathRow("mpt_orders"));

        public static async Task<JObject> ListAsync(Call call, string order, params XElement[] filter)
        {
            var fetch = Fetch.Rows(Shapes.Order, order, call, filter);
            var found = await call.FetchAsync(Shapes.Order.Set, fetch).ConfigureAwait(false);
            return found.Answer(Shapes.Order, "orders", row => Complete(call, row));
        }

        /// <summary>Withdraws an order of the connection's own user: an approver stops those of others in the app.</summary>
        public static async Task<JObject> WithdrawAsync(Call call)
        {
            var order = call.Row("orderId");
            var mine = new[] { Fetch.Where("mpt_orderid", "eq", order), Fetch.Where("mpt_requestedby", "eq-userid") };
            var found = await call.FetchAsync(Shapes.Order.Set, Fetch.Rows(Shapes.Order, null, 1, 1, mine)).ConfigureAwait(false);
            if (found.Rows.Count == 0)
            {
                throw new Refusal(403, "order.not-mine");
            }

            await call.PerformAsync("mpt_WithdrawOrder", "orderId#", "reason").ConfigureAwait(false);
            return await ReadAsync(call, order).ConfigureAwait(false);
        }

        /// <summary>What can be chosen for an add-on, as a JSON schema: the designer makes fields of it.</summary>
        public static async Task<JObject> OptionsAsync(Call call)
        {
            var quote = await QuoteOfAsync(call, null).ConfigureAwait(false);
            var bundle = call.Required("bundleId");
            var addOn = ((JArray)quote["addOns"]).FirstOrDefault(one => (string)one["id"] == bundle);
            var properties = new JObject();
            foreach (var option in (addOn?["options"] as JArray ?? new JArray()).Cast<JObject>())
            {
                var field = new JObject
                {
                    ["type"] = "string",
                    ["x-ms-summary"] = option["key"],
                    ["description"] = option["description"],
                };
                if (option["values"] is JArray { Count: > 0 } values)
                {
                    field["enum"] = values;
                }

                properties[(string)option["key"]] = field;
            }

            return new JObject
            {
                ["schema"] = new JObject { ["type"] = "object", ["properties"] = properties },
            };
        }

        private static async Task<JObject> ReadAsync(Call call, string order)
        {
            var reading = call.GetAsync("mpt_orders(" + order + ")?$select=" + Shapes.Order.Selected);
            var answer = Shapes.Order.Read(await reading.ConfigureAwait(false));
            Complete(call, answer);
            var filter = new[] { Fetch.Where("mpt_orderid", "eq", order) };
            var fetch = Fetch.Rows(Shapes.OrderLine, "mpt_number", 1, 50, filter);
            var lines = await call.FetchAsync(Shapes.OrderLine.Set, fetch).ConfigureAwait(false);
            answer["lines"] = lines.Answer(Shapes.OrderLine, "lines", WithOptions)["lines"];
            return answer;
        }

        // Options lie in the row as the text of an object.
        private static void WithOptions(JObject line)
        {
            var options = (string)line["options"] is { } text ? Lists.Parse(text) as JObject : null;
            line["options"] = new JArray(
                (options ?? new JObject()).Properties().Select(one => new JObject { ["key"] = one.Name, ["value"] = one.Value })
            );
        }

        private static void Complete(Call call, JObject order)
        {
            order["waitsForApproval"] = (string)order["state"] == "requested";
            order["appLink"] = call.AppLink("mpt_order", (string)order["orderId"]);
        }

        private static async Task<JObject> QuoteOfAsync(Call call, string lines)
        {
            call.Replace("lines", lines);
            var answer = await call.PerformAsync("mpt_QuoteOrder", "modelRowId#", "lines").ConfigureAwait(false);
            return Lists.Parse((string)answer["quote"]) as JObject ?? throw new Refusal(502, "reply.malformed");
        }

        private static JObject Shared(JObject quote)
        {
            var answer = new JObject
            {
                ["ordering"] = quote["ordering"]?.ToString() == "DryRun" ? "dry-run" : quote["ordering"]?.ToString().ToLowerInvariant(),
            };
            Lists.Copy(quote, answer, "refusal", "currency", "budgetLeft", "slots");
            if (quote["model"] is { } name)
            {
                answer["modelName"] = name;
            }

            return answer;
        }

        private static JObject AddOn(JObject quoted)
        {
            var answer = new JObject { ["bundleId"] = quoted["id"], ["canBeRequested"] = quoted["refusal"] == null };
            Lists.Copy(quoted, answer, "name", "description", "amount", "currency", "deliveryHours", "refusal", "options");
            return answer;
        }

        // One line that buys an add-on. Acts on the model itself are asked for in the app.
        private static string Lines(Call call)
        {
            var options = new JObject();
            foreach (var option in (call.Given("options") as JObject ?? new JObject()).Properties())
            {
                if (option.Value.Type != JTokenType.Null)
                {
                    options[option.Name] = option.Value.ToString();
                }
            }

            var line = new JObject
            {
                ["act"] = "buy-add-on",
                ["bundleId"] = call.Required("bundleId"),
                ["options"] = options,
            };
            return new JArray(line).ToString(Newtonsoft.Json.Formatting.None);
        }
    }

    private static class Health
    {
        public static async Task<JObject> TestAsync(Call call) =>
            new JObject { ["userId"] = (await call.GetAsync("WhoAmI").ConfigureAwait(false))["UserId"] };

        public static async Task<JObject> CheckAsync(Call call)
        {
            var answer = Lists.Open(await call.PerformAsync("mpt_CheckSetup", "accountId#").ConfigureAwait(false), "checks");
            foreach (var check in ((JArray)answer["checks"]).Cast<JObject>())
            {
                check.Remove("arguments");
            }

            return answer;
        }
    }

    /// <summary>Lists that come as JSON text.</summary>
    private static class Lists
    {
        /// <summary>Puts arrays in the place of texts. An item says nothing where it has nothing to say.</summary>
        public static JObject Open(JObject answer, params string[] names)
        {
            foreach (var name in names.Where(name => answer[name] != null))
            {
                answer[name] = Parse((string)answer[name]) as JArray ?? throw new Refusal(502, "reply.malformed");
                foreach (var empty in answer[name].SelectMany(item => item.Children<JProperty>()).Where(IsNull).ToArray())
                {
                    empty.Remove();
                }
            }

            return answer;
        }

        /// <summary>Copies what is there.</summary>
        public static void Copy(JObject from, JObject to, params string[] names)
        {
            foreach (var name in names.Where(name => from[name] is { Type: not JTokenType.Null }))
            {
                to[name] = from[name];
            }
        }

        /// <summary>Reads JSON: amounts to the last digit, and times as they are written. Null for what is no JSON.</summary>
        public static JToken Parse(string text)
        {
            try
            {
                var settings = new JsonSerializerSettings
                {
                    DateParseHandling = DateParseHandling.None,
                    FloatParseHandling = FloatParseHandling.Decimal,
                };
                return JsonConvert.DeserializeObject<JToken>(text, settings);
            }
            catch (JsonException)
            {
                return null;
            }
        }

        private static bool IsNull(JProperty property) => property.Value.Type == JTokenType.Null;
    }

    private sealed class Found
    {
        public Found(JObject answer)
        {
            Rows = (answer["value"] as JArray ?? new JArray()).Cast<JObject>().ToList();
            HasMore = answer["@Microsoft.Dynamics.CRM.morerecords"] is JValue { Type: JTokenType.Boolean } more && (bool)more;
        }

        public IReadOnlyList<JObject> Rows { get; }

        private bool HasMore { get; }

        public JObject Answer(Shape shape, string name, Action<JObject> complete = null)
        {
            var items = Rows.Select(shape.Read).ToList();
            items.ForEach(complete ?? (_ => { }));
            return new JObject
            {
                [name] = new JArray(items),
                ["count"] = items.Count,
                ["more"] = HasMore,
            };
        }
    }

    /// <summary>One call of an operation: what was given, and the requests that it takes.</summary>
    private sealed class Call
    {
        private const string Root = "/api/data/v9.2/";

        private readonly IScriptContext _context;
        private readonly CancellationToken _patience;
        private readonly JObject _values;

        private Call(IScriptContext context, JObject values, CancellationToken patience) =>
            (_context, _values, _patience) = (context, values, patience);

        private Uri Address => _context.Request.RequestUri;

        public static async Task<Call> ReadAsync(IScriptContext context, CancellationToken patience)
        {
            var content = context.Request.Content;
            var text = content == null ? "" : await content.ReadAsStringAsync().ConfigureAwait(false);
            var values =
                text.Length == 0 ? new JObject() : Lists.Parse(text) as JObject ?? throw Refusal.Input("The body is no JSON object.");
            foreach (
                var pair in context.Request.RequestUri.Query.TrimStart('?').Split(new[] { '&' }, StringSplitOptions.RemoveEmptyEntries)
            )
            {
                var parts = pair.Split(new[] { '=' }, 2);
                values[Unescaped(parts[0])] = parts.Length < 2 ? "" : Unescaped(parts[1]);
            }

            return new Call(context, values, patience);
        }

        /// <summary>A value as it came; null when it is not given.</summary>
        public JToken Given(string name) => _values[name] is { Type: not JTokenType.Null } value ? value : null;

        /// <summary>A text; null when it is not given or blank.</summary>
        public string Text(string name)
        {
            var text = Given(name)?.ToString().Trim();
            return string.IsNullOrEmpty(text) ? null : text;
        }

        public string Required(string name) => Text(name) ?? throw Refusal.Input("Give " + name + " a value.");

        public IEnumerable<string> Texts(string name) =>
            Given(name) is JArray items
                ? items.Select(item => item.ToString().Trim()).Where(item => item.Length > 0)
                : throw Refusal.Input("Give " + name + " as a list.");

        /// <summary>The ID of a row, as it is written in addresses.</summary>
        public string Row(string name) => AsRow(name, Required(name));

        /// <summary>The ID behind a table in the path.</summary>
        public string PathRow(string table)
        {
            var path = Address.AbsolutePath.Split('/');
            var place = Array.IndexOf(path, table);
            return AsRow("the ID", place < 0 || place + 1 >= path.Length ? "" : Uri.UnescapeDataString(path[place + 1]).Trim());
        }

        public bool Flag(string name) =>
            bool.TryParse(Required(name), out var flag) ? flag : throw Refusal.Input("Write " + name + " as true or false.");

        public int Number(string name, int otherwise, int most) =>
            Text(name) is not { } text ? otherwise
            : int.TryParse(text, out var number) && number >= 1 && number <= most ? number
            : throw Refusal.Input("Give " + name + " a number from 1 to " + most + ".");

        public void Replace(string name, JToken value) => _values[name] = value;

        /// <summary>The condition on a lookup, when the ID is given.</summary>
        public XElement[] RowFilter(string column, string name) =>
            Text(name) == null ? new XElement[0] : new[] { Fetch.Where(column, "eq", Row(name)) };

        public string AppLink(string table, string row) =>
            Address.GetLeftPart(UriPartial.Authority) + "/main.aspx?pagetype=entityrecord&etn=" + table + "&id=" + row;

        /// <summary>
        /// Performs a custom API with those of the values that are given. Behind a name, # asks for the ID of a row, + for a whole number,
        /// . for a number, and ? for true or false; the names of the answer begin with small letters.
        /// </summary>
        public async Task<JObject> PerformAsync(string api, params string[] names)
        {
            var parameters = new JObject();
            foreach (var (name, kind) in names.Select(name => (name.TrimEnd('#', '+', '.', '?'), name.Last())))
            {
                if (Text(name) is { } text)
                {
                    parameters[Capital(name)] = Value(name, text, kind);
                }
            }

            var answer = await SendAsync(HttpMethod.Post, api, parameters).ConfigureAwait(false);
            var properties = answer.Properties().Where(property => !property.Name.StartsWith("@", StringComparison.Ordinal));
            return new JObject(
                properties
                    .Where(property => property.Value.Type != JTokenType.Null)
                    .Select(property => new JProperty(char.ToLowerInvariant(property.Name[0]) + property.Name.Substring(1), property.Value))
            );
        }

        /// <summary>The same for what must not happen twice: where it is open, the answer has a status that no flow repeats.</summary>
        public async Task<JObject> PerformOnceAsync(string api, params string[] names)
        {
            try
            {
                return await PerformAsync(api, names).ConfigureAwait(false);
            }
            catch (Refusal refusal) when (refusal.IsOpen)
            {
                throw new Refusal(409, "outcome.unknown");
            }
        }

        public Task<JObject> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

        /// <summary>Changes a row that is there; none is made.</summary>
        public Task<JObject> ChangeAsync(string path, JObject changes) => SendAsync(new HttpMethod("PATCH"), path, changes);

        public async Task<Found> FetchAsync(string set, XElement fetch) =>
            new(
                await GetAsync(set + "?fetchXml=" + Uri.EscapeDataString(fetch.ToString(SaveOptions.DisableFormatting)))
                    .ConfigureAwait(false)
            );

        public async Task<JObject> ListAsync(Shape shape, string name, string order, params XElement[] filter) =>
            (await FetchAsync(shape.Set, Fetch.Rows(shape, order, this, filter)).ConfigureAwait(false)).Answer(shape, name);

        private static JToken Value(string name, string text, char kind) =>
            kind == '#' ? AsRow(name, text)
            : kind == '+' ? (int.TryParse(text, out var whole) ? whole : throw Refusal.Input("Write " + name + " as a whole number."))
            : kind == '?' ? (bool.TryParse(text, out var flag) ? flag : throw Refusal.Input("Write " + name + " as true or false."))
            : kind == '.'
                ? (
                    Lists.Parse(text) is JValue { Type: JTokenType.Float or JTokenType.Integer } number
                        ? number
                        : throw Refusal.Input("Write " + name + " as a number.")
                )
            : text;

        private static string AsRow(string name, string text) =>
            Guid.TryParse(text, out var id) && id != Guid.Empty
                ? id.ToString("D")
                : throw Refusal.Input("Give " + name + " the ID of a row.");

        private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);

        private static string Unescaped(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

        private async Task<JObject> SendAsync(HttpMethod method, string path, JObject body)
        {
            var request = new HttpRequestMessage(method, Address.GetLeftPart(UriPartial.Authority) + Root + path);
            request.Headers.Authorization = _context.Request.Headers.Authorization;
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
            request.Headers.TryAddWithoutValidation("OData-MaxVersion", "4.0");
            request.Headers.TryAddWithoutValidation("OData-Version", "4.0");
            if (method == HttpMethod.Get)
            {
                request.Headers.TryAddWithoutValidation("Prefer", "odata.include-annotations=\"*\"");
            }
            else if (method != HttpMethod.Post)
            {
                request.Headers.TryAddWithoutValidation("If-Match", "*");
            }

            if (body != null)
            {
                request.Content = CreateJsonContent(body.ToString(Newtonsoft.Json.Formatting.None));
            }

            try
            {
                using (var response = await _context.SendAsync(request, _patience).ConfigureAwait(false))
                {
                    var text = response.Content == null ? "" : await response.Content.ReadAsStringAsync().ConfigureAwait(false);
                    return Read(response, text);
                }
            }
            catch (OperationCanceledException)
            {
                throw new Refusal(504, "timeout");
            }
            catch (HttpRequestException)
            {
                throw new Refusal(502, "unreachable");
            }
        }

        private static JObject Read(HttpResponseMessage response, string text)
        {
            var answer = text.Length == 0 ? new JObject() : Lists.Parse(text) as JObject;
            return !response.IsSuccessStatusCode ? throw Refusal.Of(response, answer) : answer ?? throw new Refusal(502, "reply.malformed");
        }
    }

    /// <summary>Why an operation did not do what it was asked: one sentence and a code.</summary>
    private sealed class Refusal : Exception
    {
        private const int Longest = 500;

        private static readonly Dictionary<string, string> Sentences = new(StringComparer.Ordinal)
        {
            ["input.invalid"] = "A value is missing or wrong.",
            ["operation.unknown"] = "The connector has no such operation. Update the connector.",
            ["order.not-mine"] = "You can withdraw only orders that you requested yourself.",
            ["outcome.unknown"] = "It is not known whether it was done. Look before you repeat it.",
            ["reply.malformed"] = "The answer cannot be read. Try again, and report it if it stays.",
            ["request.refused"] = "The environment does not accept the request.",
            ["row.changed"] = "Someone else changed the row in the meantime. Read it again, and then repeat the change.",
            ["row.not-found"] = "The row does not exist, or you may not see it. Check the ID.",
            ["access.denied"] = "Your security roles do not allow this. Ask an administrator for a role that does.",
            ["server.error"] = "The environment has a problem. Try again later.",
            ["signed.out"] = "The sign-in of the connection is not accepted. Sign in to the connection again.",
            ["solution.missing"] = "The environment does not have the Matterport solution, or has an older version.",
            ["throttled"] = "There were too many requests. Wait as long as Retry-After says, and run fewer at once.",
            ["timeout"] = "There was no answer in time. Ask for less at once, or try again later.",
            ["unreachable"] = "The environment cannot be reached. Try again later.",
        };

        private readonly int _status;
        private readonly string _code;
        private readonly string _message;
        private readonly string _retryAfter;

        public Refusal(int status, string code, string message = null, string retryAfter = null)
            : base(code) => (_status, _code, _message, _retryAfter) = (status, code, message ?? Sentences[code], retryAfter);

        /// <summary>Whether what was asked may have happened all the same.</summary>
        public bool IsOpen => _status >= 500;

        public static Refusal Input(string message) => new(400, "input.invalid", message);

        /// <summary>What the Web API refused: the sentence with a code of ours where it has one, else by its status.</summary>
        public static Refusal Of(HttpResponseMessage response, JObject answer)
        {
            var status = (int)response.StatusCode;
            var message = (string)answer?["error"]?["message"] ?? "";
            var ours = Regex.Match(message, @"^(.+) \[([a-z][a-z0-9-]*(\.[a-z0-9-]+)+)\]\s*\z", RegexOptions.Singleline);
            var wait = response.Headers.TryGetValues("Retry-After", out var values) ? values.FirstOrDefault() : null;
            return ours.Success ? new Refusal(Shown(status), ours.Groups[2].Value, ours.Groups[1].Value, wait)
                : status == 401 ? new Refusal(401, "signed.out")
                : status == 403 ? new Refusal(403, "access.denied", Denied(message))
                : status == 404 && message.StartsWith("Resource not found for the segment", StringComparison.Ordinal)
                    ? new Refusal(404, "solution.missing")
                : status == 404 ? new Refusal(404, "row.not-found")
                : status == 412 ? new Refusal(409, "row.changed")
                : status == 429 ? new Refusal(429, "throttled", null, wait)
                : status >= 500 ? new Refusal(502, "server.error", message.Length > 0 ? message : null)
                : new Refusal(400, "request.refused", message.Length > 0 ? message : null);
        }

        public HttpResponseMessage Answer()
        {
            var message = _message.Length > Longest ? _message.Substring(0, Longest) : _message;
            var error = new JObject { ["code"] = _code, ["message"] = message };
            var answer = Answers.Json((HttpStatusCode)_status, new JObject { ["error"] = error });
            if (_retryAfter != null)
            {
                answer.Headers.TryAddWithoutValidation("Retry-After", _retryAfter);
            }

            return answer;
        }

        // Statuses that the definition names; an answer of 5xx of ours is one that waiting may mend.
        private static int Shown(int status) =>
            status >= 500 ? 502
            : status is 400 or 403 or 404 or 409 or 429 ? status
            : 400;

        private static string Denied(string message)
        {
            var privilege = Regex.Match(message, @"\bprv[A-Za-z_]+");
            return privilege.Success
                ? "Your security roles do not allow this: " + privilege.Value + " is missing. Ask an administrator for a role that has it."
                : null;
        }
    }

    private static class Answers
    {
        public static HttpResponseMessage Json(HttpStatusCode status, JToken body) =>
            new HttpResponseMessage(status) { Content = CreateJsonContent(body.ToString(Newtonsoft.Json.Formatting.None)) };
    }
}
